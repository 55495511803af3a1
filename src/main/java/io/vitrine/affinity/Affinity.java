package io.vitrine.affinity;

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

/**
 * What shoppers have in common: their histories, the counts over them, and the rankings these give. The state is a pure
 * function of the set of histories and the products' keys; in which order they came, what numbers they had and who was
 * forgotten leaves no trace.
 *
 * <p>Safe for use by several threads: whoever ranks holds one state from first to last, whoever changes a history waits
 * for those that rank, which take milliseconds.
 */
public final class Affinity {

  private static final int[] NO_HISTORY = {};

  private final Weighting weighting;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Counts counts = new Counts();
  private final List<ProductKey> keys = new ArrayList<>();
  private final Map<ProductKey, Integer> rows = new HashMap<>();
  private final Map<Long, int[]> histories = new HashMap<>();
  private final Comparator<Integer> canonical = Comparator.comparing(keys::get);
  private long version;

  public Affinity(Weighting weighting) {
    this.weighting = weighting;
  }

  /** Gives each of these products its row, a new one where it has none; a row never changes. */
  public int[] rows(Collection<ProductKey> products) {
    return holding(lock.writeLock(), () -> {
      int[] found = products.stream().mapToInt(this::row).toArray();
      counts.grow(keys.size());
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

  /** Puts what a shopper has in the place of what they had; nothing at all forgets them. */
  public void remember(long shopper, int[] products) {
    var history = Histories.of(products);
    holding(lock.writeLock(), () -> {
      var before = history.length == 0 ? histories.remove(shopper) : histories.put(shopper, history);
      if (!Arrays.equals(before == null ? NO_HISTORY : before, history)) {
        counts.replace(before == null ? NO_HISTORY : before, history);
        version++;
      }
      return version;
    });
  }

  public void forget(long shopper) {
    remember(shopper, NO_HISTORY);
  }

  /** Everyone of whom there is a history, in no order. */
  public long[] shoppers() {
    return holding(
        lock.readLock(), () -> histories.keySet().stream().mapToLong(Long::longValue).toArray());
  }

  /**
   * The best products for a shopper who has these. What is remembered of the shopper is left out of the counts, and
   * {@code products} may differ from it: an edit shows before the model has it.
   *
   * @param notOffered rows of products that must not be among them, besides those the shopper has
   */
  public Ranking rank(long shopper, int[] products, BitSet notOffered, int size) {
    return rank(shopper, products, new int[0], notOffered, size);
  }

  /**
   * The same for a shopper who has some of them and did not like those.
   *
   * @param disliked what counts against whatever it is had with; what is among {@code products} too is disliked
   */
  public Ranking rank(long shopper, int[] products, int[] disliked, BitSet notOffered, int size) {
    var against = Histories.of(disliked);
    var history = Histories.without(Histories.of(products), against);
    return holding(lock.readLock(), () -> {
      var own = histories.getOrDefault(shopper, NO_HISTORY);
      return new Scoring(counts, weighting, canonical, own, history, against).best(size, notOffered, version);
    });
  }

  /**
   * The score of one product for a shopper who has some and did not like others, with all its evidence, whatever
   * would place it: below 0, had already, or never offered.
   */
  public Ranking.Ranked score(long shopper, int[] products, int[] disliked, int product) {
    var against = Histories.of(disliked);
    var history = Histories.without(Histories.of(products), against);
    return holding(lock.readLock(), () -> {
      var own = histories.getOrDefault(shopper, NO_HISTORY);
      return new Scoring(counts, weighting, canonical, own, history, against).reasoned(product);
    });
  }

  /** SHA-256 over all that is known, in canonical order: the same for the same histories, whatever happened before. */
  public byte[] fingerprint() {
    return holding(lock.readLock(), () -> {
      var print = new Fingerprint()
          .add(weighting.fewest())
          .add(Double.doubleToLongBits(weighting.shrink()))
          .add(weighting.scale())
          .add(histories.size())
          .add(counts.allCompany());
      int[] bought = IntStream.range(0, keys.size())
          .filter(row -> counts.shoppers(row) > 0)
          .boxed()
          .sorted(canonical)
          .mapToInt(Integer::intValue)
          .toArray();
      for (int i = 0; i < bought.length; i++) {
        var key = keys.get(bought[i]);
        print.add(key.source()).add(key.key()).add(counts.shoppers(bought[i])).add(counts.company(bought[i]));
        for (int j = 0; j < i; j++) {
          print.add(counts.together(bought[i], bought[j]));
        }
      }
      return print.finish();
    });
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
