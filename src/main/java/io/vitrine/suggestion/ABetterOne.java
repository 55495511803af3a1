package io.vitrine.suggestion;

import io.vitrine.affinity.Ranking.Ranked;
import io.vitrine.affinity.Share;
import io.vitrine.catalogue.Family;
import io.vitrine.catalogue.Make;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.Counted;
import io.vitrine.suggestion.Better.How;
import io.vitrine.suggestion.Better.Saving;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A greener make of a device that its owner has had for a while, or one that its name counts as later, and what others
 * took to go with one. The first two rest on their own purchases and the catalogue alone, so the rule of five people
 * has nothing to say there.
 */
final class ABetterOne {

  /** Catalogues call it so; what has a figure for electricity is a device too. */
  private static final String DEVICES = "electronics";

  private static final int YEARS_OLD = 2;
  private static final int FEWEST_KWH = 10;
  private static final int FEWEST_PERCENT = 10;
  private static final int FEWEST_HUNDREDTHS = 50;
  private static final int ADDITIONS = 4;
  private static final int MOST = 8;

  /** What saves most first, then what its name counts as later than what is oldest, then additions by their share. */
  List<Better> fill(Visit visit, Map<ProductId, Product> offered, List<Product> ofTheirCategories) {
    var devices = devices(visit);
    var better = new ArrayList<Better>();
    for (var family : devices.values().stream().collect(Collectors.groupingBy(device -> Family.of(device.product)))
        .values()) {
      upgrade(visit, family, ofTheirCategories).ifPresent(better::add);
    }
    better.sort(Comparator
        .comparingInt((Better each) -> each.saving() == null ? 0 : -each.saving().kwh())
        .thenComparing(Better::since)
        .thenComparing(each -> each.product().value()));
    var families = devices.values().stream().map(device -> Family.of(device.product)).collect(Collectors.toSet());
    additions(visit, offered, devices).stream()
        .filter(each -> !families.contains(Family.of(Objects.requireNonNull(offered.get(each.product())))))
        .limit(ADDITIONS)
        .forEach(better::add);
    return better.stream().limit(MOST).toList();
  }

  private record Device(Product product, List<Counted> bought) {

    Instant since() {
      return bought.getFirst().occurredAt();
    }
  }

  private static Map<ProductId, Device> devices(Visit visit) {
    var devices = new HashMap<ProductId, Device>();
    visit.owned().forEach((id, entries) -> {
      var product = visit.product(id);
      var bought = entries.stream().filter(Counted::bought).toList();
      if (product != null && isDevice(product) && !bought.isEmpty()) {
        devices.put(id, new Device(product, bought));
      }
    });
    return devices;
  }

  static boolean isDevice(Product product) {
    return product.energyKwhYear() != null || DEVICES.equalsIgnoreCase(product.department());
  }

  /** For the newest that is had of a family. */
  private Optional<Better> upgrade(Visit visit, List<Device> had, List<Product> ofTheirCategories) {
    var device = had.stream().max(Comparator.comparing(each -> each.bought.getFirst().occurredAt())).orElseThrow();
    if (visit.day(device.since()).isAfter(old(visit.today()))) {
      return Optional.empty();
    }
    var family = Family.of(device.product);
    var others = ofTheirCategories.stream()
        .filter(visit::mayBeOffered)
        .filter(other -> Family.of(other).equals(family))
        .filter(other -> !Family.name(other).equals(Family.name(device.product)))
        .toList();
    return others.stream()
        .filter(other -> isGreener(device.product, other))
        .min(Comparator.comparingInt(other -> Objects.requireNonNull(other.energyKwhYear())))
        .map(other -> better(other, How.GREENER, device, saving(device.product, other)))
        .or(() -> others.stream()
            .filter(other -> Make.isLater(device.product, other))
            .max(Comparator.comparingInt((Product other) -> Make.of(other).map(Make::number).orElse(0))
                .thenComparing(Product::source)
                .thenComparing(Product::externalKey))
            .map(other -> better(other, How.NEWER, device, null)));
  }

  private static LocalDate old(LocalDate today) {
    return today.minusYears(YEARS_OLD);
  }

  private static boolean isGreener(Product had, Product other) {
    var before = had.energyKwhYear();
    var after = other.energyKwhYear();
    return before != null
        && after != null
        && before - after >= FEWEST_KWH
        && (before - after) * 100 >= before * FEWEST_PERCENT
        && !Make.maybeSmaller(had, other);
  }

  private static Saving saving(Product had, Product other) {
    return new Saving(
        Objects.requireNonNull(had.energyKwhYear()), Objects.requireNonNull(other.energyKwhYear()));
  }

  private static Better better(Product other, How how, Device device, @Nullable Saving saving) {
    return new Better(
        other.id(),
        how,
        device.product.id(),
        device.bought.stream().map(Counted::entry).toList(),
        device.bought.getFirst().title(),
        device.since(),
        saving,
        0);
  }

  /** What others who have a device took besides, the device that says most for it first. */
  private static List<Better> additions(
      Visit visit, Map<ProductId, Product> offered, Map<ProductId, Device> devices) {
    var additions = new ArrayList<Better>();
    for (Ranked ranked : visit.combined().best()) {
      var product = offered.get(visit.byRow().apply(ranked.product()));
      if (product != null && isDevice(product) && visit.mayBeOffered(product)) {
        ranked.evidence().stream()
            .filter(share -> share.amount() >= FEWEST_HUNDREDTHS)
            .filter(share -> devices.containsKey(visit.byRow().apply(share.product())))
            .max(Comparator.comparingLong(Share::amount))
            .ifPresent(share -> additions.add(addition(visit, product, share, devices)));
      }
    }
    additions.sort(Comparator.comparingLong(Better::share).reversed());
    return additions;
  }

  private static Better addition(
      Visit visit, Product product, Share share, Map<ProductId, Device> devices) {
    var device = Objects.requireNonNull(devices.get(visit.byRow().apply(share.product())));
    return new Better(
        product.id(),
        How.ADDITION,
        device.product.id(),
        device.bought.stream().map(Counted::entry).toList(),
        device.bought.getFirst().title(),
        device.since(),
        null,
        share.amount());
  }
}
