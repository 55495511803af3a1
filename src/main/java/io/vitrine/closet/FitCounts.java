package io.vitrine.closet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How sizes turned out for many, as whole numbers only: what one person adds depends on that person alone, so taking it
 * back leaves exactly what was there.
 */
final class FitCounts {

  /** Steps are kept in thousandths. */
  static final int PARTS = 1_000;

  /** Half of what a size that felt small or large was off by, in sizes. */
  static final double OFF = 0.2;

  /** How many sizes lie side by side in one, the widest first. */
  static final int[] BANDS = {4, 2, 1};

  /** What is counted by. */
  enum By {
    ALL,
    SCALE,
    ITEM,
    ITEM_AND_SIZE,
    /** Of a product sizes that lie side by side: {@link #BANDS}. */
    ITEM_AND_BAND,
    SORT,
    SORT_AND_SIZE,
    SIZE,
    BUILD,
    /** Only of those who tried two sizes of the scale or more: how much larger they took this than their others. */
    OFFSET
  }

  record Key(By by, String scale, String name) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int first = by.compareTo(other.by);
      int second = first != 0 ? first : scale.compareTo(other.scale);
      return second != 0 ? second : name.compareTo(other.name);
    }
  }

  /** @param steps sum over all of them, in thousandths of a size */
  record Count(long people, long small, long right, long large, long steps) {

    static final Count NONE = new Count(0, 0, 0, 0, 0);

    long of() {
      return small + right + large;
    }

    Count plus(Count other, int times) {
      return new Count(
          people + times * other.people, small + times * other.small, right + times * other.right,
          large + times * other.large, steps + times * other.steps);
    }
  }

  private final Map<Key, Count> counts = new HashMap<>();

  void add(Map<Key, Count> one) {
    one.forEach((key, count) -> put(key, of(key).plus(count, 1)));
  }

  void remove(Map<Key, Count> one) {
    one.forEach((key, count) -> put(key, of(key).plus(count, -1)));
  }

  private void put(Key key, Count count) {
    if (count.equals(Count.NONE)) {
      counts.remove(key);
    } else {
      counts.put(key, count);
    }
  }

  Count of(Key key) {
    return counts.getOrDefault(key, Count.NONE);
  }

  /** What one person adds. */
  static Map<Key, Count> of(Build build, List<Tried> tried) {
    var added = new HashMap<Key, Count>();
    var cells = build.cells();
    for (var one : tried) {
      var scale = one.size().scale();
      long steps = trueSteps(one);
      count(added, new Key(By.ALL, "", ""), one, 0);
      count(added, new Key(By.SCALE, scale, ""), one, steps);
      count(added, new Key(By.ITEM, "", one.item()), one, 0);
      count(added, new Key(By.ITEM_AND_SIZE, scale, one.item() + "\n" + one.size().label()), one, 0);
      for (int sizes : BANDS) {
        count(added, band(one.item(), one.size(), sizes), one, 0);
      }
      count(added, new Key(By.SORT, "", one.sort()), one, 0);
      count(added, new Key(By.SORT_AND_SIZE, scale, one.sort() + "\n" + one.size().label()), one, 0);
      count(added, new Key(By.SIZE, scale, one.size().label()), one, 0);
      for (var cell : cells) {
        count(added, new Key(By.BUILD, scale, cell), one, steps);
      }
      var off = beyondOthers(one, tried);
      if (off != null) {
        count(added, new Key(By.OFFSET, scale, one.item()), one, off);
      }
    }
    return added;
  }

  static Key band(String item, Size size, int sizes) {
    return new Key(By.ITEM_AND_BAND, size.scale(), item + "\n" + sizes + ":" + (int) Math.floor(size.step() / sizes));
  }

  /** The size that would have been right, were small and large each off by the same. */
  static double trueStep(Tried one) {
    return one.size().step() + switch (one.felt()) {
      case SMALL -> OFF;
      case RIGHT -> 0;
      case LARGE -> -OFF;
    };
  }

  private static long trueSteps(Tried one) {
    return Math.round(trueStep(one) * PARTS);
  }

  /**
   * By how many thousandths of a size it is larger than the mean of the others; whole sums, so their order is nothing.
   */
  private static @Nullable Long beyondOthers(Tried one, List<Tried> tried) {
    long sum = 0;
    int others = 0;
    for (var other : tried) {
      if (other != one && other.size().scale().equals(one.size().scale())) {
        sum += trueSteps(other);
        others++;
      }
    }
    return others == 0 ? null : Math.round((trueSteps(one) * others - sum) / (double) others);
  }

  private static void count(Map<Key, Count> added, Key key, Tried one, long steps) {
    var felt = one.felt();
    var single = new Count(
        0, felt == Felt.SMALL ? 1 : 0, felt == Felt.RIGHT ? 1 : 0, felt == Felt.LARGE ? 1 : 0, steps);
    var before = added.getOrDefault(key, new Count(1, 0, 0, 0, 0));
    added.put(key, before.plus(single, 1));
  }

  /** SHA-256 over all counts in canonical order: the same for the same people, whatever happened before. */
  byte[] fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(counts).forEach((key, count) ->
          digest.update((key + "=" + count + "\n").getBytes(StandardCharsets.UTF_8)));
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
