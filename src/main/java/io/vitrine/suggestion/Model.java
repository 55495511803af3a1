package io.vitrine.suggestion;

import io.vitrine.affinity.Affinity;
import io.vitrine.affinity.Piece;
import io.vitrine.affinity.Possible;
import io.vitrine.affinity.Ranking;
import io.vitrine.affinity.Ranking.Ranked;
import io.vitrine.affinity.Weighting;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Look;
import io.vitrine.holding.Counted;
import io.vitrine.holding.Histories;
import io.vitrine.holding.Learnt;
import io.vitrine.holding.Purchase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The counts over all shoppers' histories, in memory and in step with what is held. */
@Component
class Model {

  private static final Logger LOG = LoggerFactory.getLogger(Model.class);
  private static final String MACHINE = "suggestions";
  private static final int STRIPES = 64;

  /** Kinds of entries that are read to suggest something. */
  static final Set<String> LOOKED_AT = Set.of(Purchase.KIND);

  private final Histories histories;
  private final Catalogue catalogue;
  private final AccessLog accessLog;
  private final Clock clock;
  private final Affinity affinity = new Affinity(Weighting.STANDARD);
  private final List<Object> oneAtATime = IntStream.range(0, STRIPES).mapToObj(_ -> new Object()).toList();

  /** Changed and not counted anew yet. One whose reading failed stays until the next change or the next list. */
  private final Set<CustomerId> owed = ConcurrentHashMap.newKeySet();

  /** Changed while all are read: what was read of them may be older than what was counted meanwhile. */
  private final Set<CustomerId> changedMeanwhile = ConcurrentHashMap.newKeySet();

  private volatile boolean readingAll;
  private volatile boolean catalogueChanged;
  private volatile long solved = -1;
  private volatile ProductRows rows = ProductRows.none();

  Model(Histories histories, Catalogue catalogue, AccessLog accessLog, Clock clock) {
    this.histories = histories;
    this.catalogue = catalogue;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  /** Notes that these histories are read to learn from them. Said beforehand, so that it can be said with a change. */
  void notes(Collection<CustomerId> customers) {
    Actor.asMachine(MACHINE, () -> accessLog.note(customers, Look.Why.LEARNING, LOOKED_AT));
  }

  /** Counts a history anew that was changed and committed; see {@link #notes}. */
  void changed(CustomerId customer) {
    if (readingAll) {
      changedMeanwhile.add(customer);
    }
    owed.add(customer);
    countOwed();
  }

  private void countOwed() {
    if (!owed.isEmpty()) {
      Actor.asMachine(MACHINE, () -> List.copyOf(owed).forEach(this::count));
    }
  }

  /** Before a list: what cannot be read of one must not take the lists of all others away. It stays owed. */
  private void catchUp() {
    if (!owed.isEmpty()) {
      Actor.asMachine(MACHINE, () -> List.copyOf(owed).forEach(this::countOrOwe));
    }
  }

  private void countOrOwe(CustomerId customer) {
    try {
      count(customer);
    } catch (RuntimeException e) {
      LOG.warn("A history is still to be counted: {}", e.getClass().getName());
    }
  }

  /** Reads and replaces one history in one go, so that of two changes the later is counted last. */
  private void count(CustomerId customer) {
    synchronized (oneAtATime.get(Math.floorMod(Long.hashCode(customer.value()), STRIPES))) {
      if (owed.remove(customer)) {
        try {
          remember(customer, histories.learntFrom(customer));
        } catch (RuntimeException e) {
          owed.add(customer);
          throw e;
        }
      }
    }
  }

  /** Reads every history and makes the counts agree. Only what differs is touched, and lists can be made meanwhile. */
  synchronized void countAll() {
    changedMeanwhile.clear();
    readingAll = true;
    try {
      turn();
      addProducts(catalogue.inCanonicalOrder());
      Actor.asMachine(MACHINE, this::rememberAll);
    } finally {
      readingAll = false;
      owed.addAll(changedMeanwhile);
    }
    countOwed();
  }

  private void rememberAll() {
    var held = new HashSet<Long>();
    var read = new ArrayList<CustomerId>();
    histories.eachLearntFrom((customer, learnt) -> {
      held.add(customer.value());
      read.add(customer);
      remember(customer, learnt);
    });
    for (long shopper : affinity.shoppers()) {
      if (!held.contains(shopper)) {
        affinity.forget(shopper);
      }
    }
    accessLog.note(read, Look.Why.LEARNING, LOOKED_AT);
  }

  private void remember(CustomerId customer, Learnt learnt) {
    var unknown = rows.unknown(learnt.products());
    if (!unknown.isEmpty()) {
      addProducts(List.copyOf(catalogue.products(unknown).values()));
    }
    affinity.remember(
        customer.value(),
        rows.of(Arrays.stream(learnt.products())),
        rows.of(Arrays.stream(learnt.again())),
        rows.daysOf(learnt.products(), learnt.days()));
  }

  /** What is sold is not what it was; looked at soon, and once for many changes. */
  void catalogueChanged() {
    catalogueChanged = true;
  }

  /** What left the catalogue is not offered any more, what came back is. */
  void lookAtTheCatalogue() {
    if (catalogueChanged) {
      catalogueChanged = false;
      addProducts(catalogue.inCanonicalOrder());
    }
  }

  private void addProducts(List<Product> products) {
    synchronized (oneAtATime) {
      rows = rows.and(products, affinity);
    }
  }

  Ranking rank(
      CustomerId owner,
      Collection<ProductId> history,
      Collection<ProductId> disliked,
      Collection<ProductId> notOffered,
      int size) {
    catchUp();
    var known = rows;
    return affinity.rank(
        owner.value(),
        known.of(history.stream().mapToLong(ProductId::value)),
        known.of(disliked.stream().mapToLong(ProductId::value)),
        known.notOffered(notOffered),
        size);
  }

  /**
   * The best products for these entries and no others: those of today, or those that would be left. What the owner has
   * may be among them where it is not among {@code notOffered}: then its own purchases have a share too.
   *
   * @param counted what of the owner's history is to count; an entry that speaks against is {@link Counted#disliked}
   */
  Ranking rank(CustomerId owner, Collection<Counted> counted, Collection<ProductId> notOffered, int size) {
    return rank(List.of(new Question(owner, counted, notOffered, size))).getFirst();
  }

  /** What {@link #rank(CustomerId, Collection, Collection, int)} is asked. */
  record Question(CustomerId owner, Collection<Counted> counted, Collection<ProductId> notOffered, int size) {}

  /** Answers all of these on one and the same state: what differs between the lists follows from the questions. */
  List<Ranking> rank(List<Question> questions) {
    catchUp();
    var known = rows;
    return affinity.rank(questions.stream()
        .map(asked -> new Affinity.Question(
            asked.owner.value(),
            pieces(asked.counted, known),
            known.notOffered(asked.notOffered),
            asked.size))
        .toList());
  }

  /**
   * The score of any product for these entries and no others, with every share in it: what was bought already too, and
   * what no list would offer.
   *
   * @return score 0 and no evidence where the model does not know the product
   */
  Ranked score(CustomerId owner, Collection<Counted> counted, ProductId product) {
    catchUp();
    var known = rows;
    int[] row = known.of(LongStream.of(product.value()));
    return row.length == 0
        ? new Ranked(ProductRows.NONE, 0, List.of())
        : affinity.score(owner.value(), pieces(counted, known), row[0]);
  }

  /** All that might be on a list for these entries if some of them were left out, and how far others might come. */
  Possible possible(CustomerId owner, Collection<Counted> counted, Collection<ProductId> notOffered, int size) {
    catchUp();
    var known = rows;
    return affinity.possible(owner.value(), pieces(counted, known), known.notOffered(notOffered), size);
  }

  /** The scores of products, by their rows, for these entries and no others. */
  long[] scores(CustomerId owner, Collection<Counted> counted, int[] products) {
    catchUp();
    return affinity.scores(owner.value(), pieces(counted, rows), products);
  }

  /** How much others have each two of these together. */
  Together together(CustomerId owner, Collection<ProductId> products) {
    catchUp();
    var known = rows;
    int[] row = known.of(products.stream().mapToLong(ProductId::value).distinct().sorted());
    double[][] cosines = affinity.together(owner.value(), row);
    var together = new HashMap<ProductId, Map<ProductId, Double>>();
    for (int i = 0; i < row.length; i++) {
      for (int j = 0; j < row.length; j++) {
        var one = known.product(row[i]);
        var other = known.product(row[j]);
        if (one.value() < other.value() && cosines[i][j] > 0) {
          together.computeIfAbsent(one, _ -> new HashMap<>()).put(other, cosines[i][j]);
        }
      }
    }
    return new Together(together);
  }

  /** What most shoppers have, most first: the same for everyone, but for what is not to be offered. */
  List<MostHad> mostHad(Collection<ProductId> notOffered, int size) {
    catchUp();
    var known = rows;
    return affinity.mostHad(known.notOffered(notOffered), size).stream()
        .map(each -> new MostHad(known.product(each.product()), each.shoppers()))
        .toList();
  }

  private List<Piece> pieces(Collection<Counted> counted, ProductRows known) {
    return Pieces.of(counted, known, affinity.weighting(), today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Where a new day has begun, what was bought lately is counted anew. */
  void turn() {
    affinity.turn(today().toEpochDay());
  }

  /** Forgets somebody of whom nothing is left to read. */
  void forget(CustomerId customer) {
    owed.remove(customer);
    affinity.forget(customer.value());
  }

  /** Everyone whose history is counted. */
  long[] shoppers() {
    return affinity.shoppers();
  }

  /** Solves beforehand what the next lists need, where anything has changed since the last time. */
  void solveAll() {
    long version = affinity.version();
    if (version != solved) {
      affinity.solveAll();
      solved = version;
    }
  }

  ProductId product(int row) {
    return rows.product(row);
  }

  byte[] fingerprint() {
    return affinity.fingerprint();
  }
}
