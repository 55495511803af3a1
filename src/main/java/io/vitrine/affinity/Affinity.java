package io.vitrine.affinity;

import it.unimi.dsi.fastutil.ints.IntComparator;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What shoppers have in common: their histories, the counts over them, and the rankings these give. The state is a pure
 * function of the set of histories and the products' keys; in which order they came, what numbers they had and who was
 * forgotten leaves no trace.
 *
 * <p>Safe for use by several threads: whoever ranks holds one state from first to last, whoever changes a history waits
 * for those that rank, which take milliseconds.
 */
public final class Affinity {

  private static final int SOLVED_AT_A_TIME = 64;

  private final Weighting weighting;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Counts counts = new Counts();
  private final List<ProductKey> keys = new ArrayList<>();
  private final Map<ProductKey, Integer> rows = new HashMap<>();
  private final Long2ObjectOpenHashMap<Had> histories = new Long2ObjectOpenHashMap<>();
  private final IntComparator canonical = (one, other) -> keys.get(one).compareTo(keys.get(other));
  private final Weights weights;
  private long version;

  public Affinity(Weighting weighting) {
    this.weighting = weighting;
    this.weights = new Weights(counts, weighting, canonical);
  }

  public Weighting weighting() {
    return weighting;
  }

  /** Gives each of these products its row, a new one where it has none; a row never changes. */
  public int[] rows(Collection<ProductKey> products) {
    return holding(lock.writeLock(), () -> {
      int[] found = products.stream().mapToInt(this::row).toArray();
      counts.grow(keys.size());
      weights.grow(keys.size());
      return found;
    });
  }

  private int row(ProductKey product) {
    return rows.computeIfAbsent(product, _ -> {
      keys.add(product);
      return keys.size() - 1;
    });
  }

  public ProductKey key(int row) {
    return holding(lock.readLock(), () -> keys.get(row));
  }

  /** The same where nothing was bought on two days, and all of it lately. */
  public void remember(long shopper, int[] products) {
    remember(shopper, products, new int[0]);
  }

  /** The same where all of it was bought lately. */
  public void remember(long shopper, int[] products, int[] again) {
    int[] days = new int[products.length];
    Arrays.fill(days, Integer.MAX_VALUE);
    remember(shopper, products, again, days);
  }

  /**
   * Puts what a shopper has in the place of what they had; nothing at all forgets them.
   *
   * @param again those of the products that were bought on two days or more
   * @param days on which each of the products was bought last, in days since 1970
   */
  public void remember(long shopper, int[] products, int[] again, int[] days) {
    var history = Had.of(products, again, days);
    holding(lock.writeLock(), () -> {
      var before = history.isNothing() ? histories.remove(shopper) : histories.put(shopper, history);
      if (!history.sameAs(before == null ? Had.NOTHING : before)) {
        var had = before == null ? Had.NOTHING : before;
        weights.changed(had, history, counts.replace(had, history));
        weights.relifted(Histories.either(had.since(counts.since()), history.since(counts.since())));
        version++;
      }
      return version;
    });
  }

  public void forget(long shopper) {
    remember(shopper, new int[0]);
  }

  /**
   * A new day has begun: what was bought lately is counted anew. The only thing that the passing of time changes.
   *
   * @param today in days since 1970
   */
  public void turn(long today) {
    int since = Math.toIntExact(today - weighting.lately());
    // Asked several times a second: whoever ranks is not made to wait for nothing.
    if (since != holding(lock.readLock(), counts::since)) {
      holding(lock.writeLock(), () -> {
        counts.since(since, histories.values());
        weights.relifted(IntStream.range(0, counts.products()).toArray());
        return ++version;
      });
    }
  }

  /** How often anything has changed. */
  public long version() {
    return holding(lock.readLock(), () -> version);
  }

  /** Everyone of whom there is a history, in no order. */
  public long[] shoppers() {
    return holding(lock.readLock(), () -> histories.keySet().toLongArray());
  }

  /**
   * Solves all weights that rest on changes and that nobody has needed yet, so that the next to ask do not wait for
   * them. In small steps: edits and questions get in between.
   */
  public void solveAll() {
    int from = 0;
    while (from >= 0) {
      int first = from;
      int[] some = holding(lock.readLock(), () -> solveSome(first));
      settle(some);
      from = some.length == 0 ? -1 : some[some.length - 1] + 1;
    }
  }

  private int[] solveSome(int from) {
    weights.refresh();
    var reader = weights.reader();
    int[] some = new int[SOLVED_AT_A_TIME];
    int size = 0;
    for (int row = weights.apart().nextSetBit(from);
        row >= 0 && size < some.length;
        row = weights.apart().nextSetBit(row + 1)) {
      reader.of(row);
      some[size++] = row;
    }
    return Arrays.copyOf(some, size);
  }

  /** Whatever changed since they were solved is looked at before the next question. */
  private void settle(int[] rows) {
    holding(lock.writeLock(), () -> {
      Arrays.stream(rows).forEach(weights::settle);
      return rows.length;
    });
  }

  /** The same for a shopper who has all of these since today and dislikes none. */
  public Ranking rank(long shopper, int[] products, BitSet notOffered, int size) {
    return rank(shopper, products, new int[0], notOffered, size);
  }

  /**
   * The best products for a shopper who has these since today and did not like those.
   *
   * @param disliked what counts against whatever it is had with; what is among {@code products} too is disliked
   */
  public Ranking rank(long shopper, int[] products, int[] disliked, BitSet notOffered, int size) {
    return rank(shopper, pieces(products, disliked), withWhatIsHad(notOffered, products, disliked), size);
  }

  private static BitSet withWhatIsHad(BitSet notOffered, int[]... had) {
    var not = (BitSet) notOffered.clone();
    Arrays.stream(had).flatMapToInt(Arrays::stream).forEach(not::set);
    return not;
  }

  private static List<Piece> pieces(int[] products, int[] disliked) {
    var against = Histories.of(disliked);
    var history = Histories.without(Histories.of(products), against);
    return Stream.concat(
            Arrays.stream(history).mapToObj(Piece::fresh), Arrays.stream(against).mapToObj(Piece::disliked))
        .toList();
  }

  /**
   * The best products for a shopper who has these pieces. {@code pieces} may differ from what is remembered of the
   * shopper: an edit shows before the model has it.
   *
   * @param pieces each product once
   * @param notOffered rows of products that must not be among them; what the shopper has may be, where it is not here
   */
  public Ranking rank(long shopper, List<Piece> pieces, BitSet notOffered, int size) {
    return rank(List.of(new Question(shopper, pieces, notOffered, size))).getFirst();
  }

  /** What {@link #rank(long, List, BitSet, int)} is asked. */
  public record Question(long shopper, List<Piece> pieces, BitSet notOffered, int size) {}

  /** Answers all of these on one and the same state. */
  public List<Ranking> rank(List<Question> questions) {
    return holding(lock.readLock(), () -> questions.stream()
        .map(asked -> scoring(asked.shopper, asked.pieces).best(asked.size, asked.notOffered, version))
        .toList());
  }

  /**
   * The score of one product for a shopper who has these pieces, with all its evidence, whatever would place it: below
   * 0, had already, or never offered.
   */
  public Ranking.Ranked score(long shopper, List<Piece> pieces, int product) {
    return holding(lock.readLock(), () -> scoring(shopper, pieces).reasoned(product));
  }

  /** All that might be on a list for a shopper of whose pieces some were left out. */
  public Possible possible(long shopper, List<Piece> pieces, BitSet notOffered, int size) {
    return holding(lock.readLock(), () -> Possible.of(
        scoring(shopper, pieces), counts, weighting.fewest(), pieces, notOffered, size, canonical));
  }

  /** The scores of these products for a shopper who has nothing but these pieces, in the order of the products. */
  public long[] scores(long shopper, List<Piece> pieces, int[] products) {
    return holding(lock.readLock(), () -> {
      var scoring = scoring(shopper, pieces);
      return Arrays.stream(products).mapToLong(product -> scoring.reasoned(product).score()).toArray();
    });
  }

  private Scoring scoring(long shopper, List<Piece> pieces) {
    weights.refresh();
    var own = histories.getOrDefault(shopper, Had.NOTHING);
    return new Scoring(counts, weighting, weights, canonical, own, pieces);
  }

  /**
   * The products that most shoppers have, most first, ties in canonical order: the same for everyone. None that fewer
   * have than a weight may rest on.
   *
   * @param notOffered rows of products that must not be among them
   */
  public List<Popular> mostHad(BitSet notOffered, int size) {
    return holding(lock.readLock(), () -> IntStream.range(0, keys.size())
        .filter(row -> counts.shoppers(row) >= weighting.fewest() && !notOffered.get(row))
        .mapToObj(row -> new Popular(row, counts.shoppers(row)))
        .sorted(Comparator.comparingInt(Popular::shoppers).reversed().thenComparing(Popular::product, canonical))
        .limit(size)
        .toList());
  }

  /**
   * How much others have each two of these together: the cosine of the two, and 0 where fewer others have both than a
   * weight may rest on.
   *
   * @param shopper is left out of the others
   * @return by the places of the two among {@code products}
   */
  public double[][] together(long shopper, int[] products) {
    return holding(lock.readLock(), () -> {
      var own = histories.getOrDefault(shopper, Had.NOTHING);
      var cosines = new double[products.length][products.length];
      for (int i = 0; i < products.length; i++) {
        for (int j = 0; j < i; j++) {
          int both = counts.together(products[i], products[j]) - (own.has(products[i]) && own.has(products[j]) ? 1 : 0);
          if (both >= weighting.fewest()) {
            double each = (double) counts.shoppers(products[i]) * counts.shoppers(products[j]);
            cosines[i][j] = both / Math.sqrt(each);
            cosines[j][i] = cosines[i][j];
          }
        }
      }
      return cosines;
    });
  }

  /**
   * SHA-256 over all that is known, in canonical order: the same for the same histories, whatever happened before. The
   * weights are solved from nothing else; {@link #fingerprintOfWeights} has them.
   */
  public byte[] fingerprint() {
    return holding(lock.readLock(), () -> {
      var print = new Fingerprint().add(weighting.toString()).add(histories.size()).add(counts.since());
      int[] bought = inCanonicalOrder();
      for (int i = 0; i < bought.length; i++) {
        var pairs = counts.pairs(bought[i]);
        var key = keys.get(bought[i]);
        print.add(key.source()).add(key.key()).add(counts.shoppers(bought[i])).add(counts.again(bought[i]));
        print.add(counts.lately(bought[i]));
        for (int j = 0; j < i; j++) {
          print.add(pairs.with(bought[j]));
        }
      }
      return print.finish();
    });
  }

  /** SHA-256 over the weights of every product, as they are kept; what is not solved yet is solved for it. */
  public byte[] fingerprintOfWeights() {
    solveAll();
    return holding(lock.readLock(), () -> {
      weights.refresh();
      var reader = weights.reader();
      var print = new Fingerprint();
      for (int row : inCanonicalOrder()) {
        var solved = reader.of(row);
        print.add(keys.get(row).source()).add(keys.get(row).key()).add(solved.neighbours().length);
        long[] units = reader.units(row, solved);
        for (int k = 0; k < units.length; k++) {
          var neighbour = keys.get(solved.neighbours()[k]);
          print.add(neighbour.source()).add(neighbour.key()).add(units[k]);
        }
      }
      return print.finish();
    });
  }

  private int[] inCanonicalOrder() {
    return IntStream.range(0, keys.size())
        .filter(row -> counts.shoppers(row) > 0)
        .boxed()
        .sorted(canonical)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static <T> T holding(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
