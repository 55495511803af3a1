package io.vitrine.closet;

import io.vitrine.catalogue.Family;
import io.vitrine.catalogue.Make;
import io.vitrine.catalogue.Product;
import io.vitrine.closet.HomeAdvice.Fitting;
import io.vitrine.closet.HomeAdvice.Greener;
import io.vitrine.holding.Declined;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What could be done about each thing of one home: what is sold is looked through for it. Nothing that is there, and
 * nothing that was declined, is offered.
 */
final class HomeAdviser {

  private static final int GREENER = 3;
  private static final int ADDITIONS = 4;

  /** Nobody is told to replace what is newer. */
  private static final int YEARS_OLD = 2;

  private final Sold.All sold;
  private final Tariff tariff;
  private final Declined declined;
  private final LocalDate today;
  private final FitsWith fitsWith;
  private final Set<String> owned;

  HomeAdviser(
      Sold.All sold, Tariff tariff, Declined declined, LocalDate today, FitsWith fitsWith, Collection<HomeThing> home) {
    this.sold = sold;
    this.tariff = tariff;
    this.declined = declined;
    this.today = today;
    this.fitsWith = fitsWith;
    owned = home.stream()
        .map(HomeThing::product)
        .filter(Objects::nonNull)
        .map(Sold::key)
        .collect(Collectors.toSet());
  }

  HomeAdvice about(HomeThing thing) {
    if (!thing.used() || !thing.here()) {
      return HomeAdvice.NONE;
    }
    var offered = sold.plugged().getOrDefault(thing.sort(), List.of()).stream().filter(this::mayBeOffered).toList();
    return new HomeAdvice(
        greener(thing, offered),
        ForNothing.with(thing.sort()).orElse(null),
        newer(thing, offered),
        additions(thing));
  }

  private boolean mayBeOffered(Product product) {
    return !owned.contains(Sold.key(product)) && declined.of(product).isEmpty();
  }

  private List<Greener> greener(HomeThing thing, List<Product> offered) {
    if (thing.kilowattHours() == null) {
      return List.of();
    }
    var products = new LinkedHashMap<String, Product>();
    offered.stream()
        .filter(product -> product.energyKwhYear() != null)
        .forEach(product -> products.putIfAbsent(Sold.key(product), product));
    var appliances = products.entrySet().stream().map(each -> appliance(thing, each)).toList();
    return Saving.of(thing.appliance(), appliances, tariff, GREENER).stream()
        .map(saving -> new Greener(Objects.requireNonNull(products.get(saving.greener().key())), saving))
        .toList();
  }

  private static Appliance appliance(HomeThing thing, Map.Entry<String, Product> offered) {
    var product = offered.getValue();
    var capacity = Sorts.capacity(product.size(), product.title());
    return new Appliance(
        offered.getKey(),
        product.title(),
        thing.sort().word(),
        Objects.requireNonNull(product.energyKwhYear()),
        isLargerSister(thing, product, capacity) ? thing.capacity() : capacity,
        product.price());
  }

  /** Who replaces a thing by one of the same make may take the larger one, where that uses less. */
  private static boolean isLargerSister(HomeThing thing, Product offered, @Nullable Double capacity) {
    var product = thing.product();
    return product != null
        && thing.capacity() != null
        && capacity != null
        && capacity > thing.capacity()
        && Family.of(product).equals(Family.of(offered));
  }

  /** Only where its name counts it further, as all else that a catalogue says of earlier and later would be a guess. */
  private @Nullable Product newer(HomeThing thing, List<Product> offered) {
    var product = thing.product();
    var since = thing.since();
    if (product == null || since == null || since.isAfter(today.minusYears(YEARS_OLD))) {
      return null;
    }
    var family = Family.of(product);
    return offered.stream()
        .filter(other -> Family.of(other).equals(family) && Make.isLater(product, other))
        .max(Comparator.comparingInt((Product other) -> Make.of(other).map(Make::number).orElse(0))
            .thenComparing(Product::source)
            .thenComparing(Product::externalKey))
        .orElse(null);
  }

  private List<Fitting> additions(HomeThing thing) {
    var seen = new HashSet<String>();
    return sold.besides().stream()
        .filter(this::mayBeOffered)
        .flatMap(product -> fitsWith.fits(thing, product).map(because -> new Fitting(product, because)).stream())
        .filter(fitting -> seen.add(Sold.key(fitting.product())))
        .limit(ADDITIONS)
        .toList();
  }
}
