package io.vitrine.affinity;

import java.util.Arrays;

/**
 * How many shoppers have a product, how many bought it on several days, and how many have both of two. Nothing but
 * integers, so that adding a history and removing it again leaves exactly what was there (Schelter 2020, "Amnesia: a
 * selection of machine learning models that can forget user data very fast", CIDR, does this for item-based
 * recommendation).
 *
 * <p>Products are rows 0, 1, 2, …; each pair stands in the {@link Pairs} of both.
 *
 * <p>Not safe for use by several threads at once; {@link Affinity} is.
 */
final class Counts {

  /** Of everyone, so many leading binary digits are read, or each who comes or goes would move all weights. */
  private static final int DIGITS = 5;

  private static final int DIGITS_OF_PART = 4;

  private int everyone;
  private int since = Integer.MIN_VALUE;
  private long had;
  private long hadLately;
  private int products;
  private int[] shoppers = {};
  private int[] again = {};
  private int[] lately = {};
  private Pairs[] pairs = {};

  int products() {
    return products;
  }

  /** Makes room for more products; those that are there keep their rows. */
  void grow(int to) {
    if (to > shoppers.length) {
      int room = Math.max(to, shoppers.length + (shoppers.length >> 1));
      int before = pairs.length;
      shoppers = Arrays.copyOf(shoppers, room);
      again = Arrays.copyOf(again, room);
      lately = Arrays.copyOf(lately, room);
      pairs = Arrays.copyOf(pairs, room);
      for (int row = before; row < room; row++) {
        pairs[row] = new Pairs();
      }
    }
    products = Math.max(products, to);
  }

  /**
   * Puts one history in the place of another; touches only the pairs in which they differ.
   *
   * @return the rows of which anything but how many bought them again has changed
   */
  int[] replace(Had before, Had after) {
    everyone += (before.isNothing() ? 1 : 0) - (after.isNothing() ? 1 : 0);
    int[] gone = Histories.without(before.products(), after.products());
    int[] came = Histories.without(after.products(), before.products());
    count(shoppers, gone, -1);
    count(shoppers, came, +1);
    count(again, before.again(), -1);
    count(again, after.again(), +1);
    count(lately, before.since(since), -1);
    count(lately, after.since(since), +1);
    had += after.products().length - before.products().length;
    hadLately += after.since(since).length - before.since(since).length;
    int[] kept = Histories.without(before.products(), gone);
    pair(gone, kept, -1);
    pair(came, kept, +1);
    int[] changed = Arrays.copyOf(gone, gone.length + came.length);
    System.arraycopy(came, 0, changed, gone.length, came.length);
    return changed;
  }

  /** From here on what was bought on this day or later counts as bought lately. */
  void since(int day, Iterable<Had> histories) {
    since = day;
    Arrays.fill(lately, 0);
    hadLately = 0;
    for (var history : histories) {
      int[] late = history.since(day);
      count(lately, late, +1);
      hadLately += late.length;
    }
  }

  int since() {
    return since;
  }

  /** How many shoppers bought this product lately. */
  int lately(int product) {
    return lately[product];
  }

  /**
   * Which part of all that shoppers have they bought lately; rounded down to four binary digits, as all weights rest on
   * it.
   */
  double usual() {
    if (hadLately == 0) {
      return 0;
    }
    double part = (double) hadLately / had;
    int behind = DIGITS_OF_PART - 1 - Math.getExponent(part);
    return Math.scalb(Math.floor(Math.scalb(part, behind)), -behind);
  }

  private static void count(int[] counts, int[] rows, int by) {
    for (int row : rows) {
      counts[row] = Math.addExact(counts[row], by);
    }
  }

  /** Counts each pair within the changed, and each of a changed product with one that stays. */
  private void pair(int[] changed, int[] kept, int by) {
    for (int one : changed) {
      var row = pairs[one];
      for (int other : changed) {
        if (other != one) {
          row.add(other, by, products);
        }
      }
      for (int other : kept) {
        row.add(other, by, products);
        pairs[other].add(one, by, products);
      }
    }
  }

  /** How many shoppers there are, rounded up to five binary digits; at least 1. */
  long everyone() {
    return rounded(everyone);
  }

  static long rounded(int everyone) {
    int behind = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(everyone) - DIGITS);
    long rest = (1L << behind) - 1;
    return Math.max(1, everyone + rest >> behind << behind);
  }

  /** How many shoppers have this product. */
  int shoppers(int product) {
    return shoppers[product];
  }

  /** How many of them bought it on two days or more. */
  int again(int product) {
    return again[product];
  }

  int together(int one, int other) {
    return pairs[one].with(other);
  }

  Pairs pairs(int product) {
    return pairs[product];
  }
}
