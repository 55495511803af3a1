package io.vitrine.closet;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Look;
import io.vitrine.customer.Purpose;
import io.vitrine.holding.Entry;
import io.vitrine.holding.Learning;
import io.vitrine.holding.Profile;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What all who let it be used told of how sizes fit, in memory, in step with what is held: it equals what is made
 * afresh from everyone, by hash. Of others it knows what they said, and not what they bought without a word.
 */
@Component
class FitModel {

  private static final Logger LOG = LoggerFactory.getLogger(FitModel.class);
  private static final String MACHINE = "fit";
  private static final Set<String> READ = Set.of(Fitting.KIND, Profile.KIND);
  private static final int STRIPES = 64;

  private final Learning learning;
  private final Catalogue catalogue;
  private final AccessLog accessLog;
  private final Labels labels = new Labels();
  private final Fit fit = new Fit();
  private final Set<CustomerId> remembered = ConcurrentHashMap.newKeySet();

  /** Changed and not read anew yet. One whose reading failed stays until the next change or the next question. */
  private final Set<CustomerId> owed = ConcurrentHashMap.newKeySet();

  private final List<Object> oneAtATime = IntStream.range(0, STRIPES).mapToObj(_ -> new Object()).toList();

  FitModel(Learning learning, Catalogue catalogue, AccessLog accessLog) {
    this.learning = learning;
    this.catalogue = catalogue;
    this.accessLog = accessLog;
  }

  /**
   * As it is with every change in it. It writes down whom it reads, so nobody asks for it in a transaction that only
   * reads. What cannot be read of one must not take the sizes of all others away: they count for nothing meanwhile.
   */
  Fit fit() {
    if (!owed.isEmpty()) {
      Actor.asMachine(MACHINE, () -> List.copyOf(owed).forEach(this::readOrOwe));
    }
    return fit;
  }

  /** Reads anew what was changed and committed. */
  void changed(CustomerId customer) {
    owed.add(customer);
    readOwed();
  }

  private void readOwed() {
    if (!owed.isEmpty()) {
      Actor.asMachine(MACHINE, () -> List.copyOf(owed).forEach(this::read));
    }
  }

  /** Reads everyone who said how something fits, and forgets whoever does not any more. */
  void readAll() {
    Actor.asMachine(MACHINE, () -> {
      var all = new HashSet<>(learning.holders(Fitting.KIND));
      all.addAll(remembered);
      owed.addAll(all);
      List.copyOf(all).forEach(this::read);
    });
  }

  private void readOrOwe(CustomerId customer) {
    try {
      read(customer);
    } catch (RuntimeException e) {
      LOG.warn("Somebody's fits are still to be read: {}", e.getClass().getName());
    }
  }

  private void read(CustomerId customer) {
    synchronized (oneAtATime.get(Math.floorMod(Long.hashCode(customer.value()), STRIPES))) {
      if (owed.remove(customer)) {
        try {
          learn(customer);
        } catch (RuntimeException e) {
          fit.forget(customer.value());
          owed.add(customer);
          throw e;
        }
      }
    }
  }

  private void learn(CustomerId customer) {
    var fits = learning.holds(customer, Fitting.KIND)
        ? learning.from(customer, Set.of(Fitting.KIND), Purpose.SUGGESTIONS)
        : List.<Entry>of();
    var tried = tried(fits);
    if (tried.isEmpty()) {
      if (remembered.remove(customer)) {
        fit.forget(customer.value());
      }
      return;
    }
    var build = build(learning.from(customer, Set.of(Profile.KIND), Purpose.SUGGESTIONS));
    remembered.add(customer);
    fit.remember(customer.value(), build, tried);
    accessLog.note(List.of(customer), Look.Why.LEARNING, READ);
  }

  /** In the order in which it was said; of what was said of one piece twice the newest. */
  private List<Tried> tried(List<Entry> fits) {
    var ids = fits.stream().map(Entry::product).filter(Objects::nonNull).collect(Collectors.toSet());
    var products = ids.isEmpty() ? Map.<ProductId, Product>of() : catalogue.products(ids);
    var seen = new HashSet<String>();
    return fits.stream()
        .filter(entry -> entry.product() != null && products.containsKey(entry.product()))
        .filter(entry -> seen.add(Objects.requireNonNullElse(entry.orderKey(), entry.externalKey())))
        .flatMap(entry -> tried(entry, Objects.requireNonNull(products.get(entry.product()))).stream())
        .toList()
        .reversed();
  }

  private Optional<Tried> tried(Entry entry, Product product) {
    var said = (Fitting) entry.details();
    var felt = Felt.of(Objects.requireNonNullElse(entry.correction().in("fits"), said.fits()));
    // A bag says how it fits and has no size at all.
    var label = said.size() == null ? product.size() : said.size();
    var garment = labels.read(0, product);
    return label == null || garment.isEmpty() || felt.isEmpty()
        ? Optional.empty()
        : Size.read(label, garment.get().type()).map(size ->
            new Tried(Sold.key(product), garment.get().type().word(), size, felt.get()));
  }

  private static Build build(List<Entry> profile) {
    var measured = new EnumMap<Measure, Double>(Measure.class);
    profile.forEach(entry -> Measures.read(entry).ifPresent(each -> measured.putIfAbsent(each.what(), each.value())));
    return new Build(measured.get(Measure.HEIGHT), measured.get(Measure.WEIGHT), measured.get(Measure.CHEST));
  }

  byte[] fingerprint() {
    return fit.fingerprint();
  }
}
