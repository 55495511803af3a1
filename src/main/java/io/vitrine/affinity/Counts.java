package io.vitrine.affinity;

import java.util.Arrays;

/**
 * How many shoppers have a product, and how many have both of two. Nothing but integers, so that adding a history and
 * removing it again leaves exactly what was there (Schelter 2020, "Amnesia: a selection of machine learning models that
 * can forget user data very fast", CIDR, does this for item-based recommendation).
 *
 * <p>Products are rows 0, 1, 2, …; a history is an ascending array of distinct rows. Each product has its row of pairs
 * from when it is first bought, so that scoring reads memory from left to right; each pair stands in two rows. 10,000
 * products need 400 MB. More of them want sparse rows, which would hide behind the two {@code together}.
 *
 * <p>Not safe for use by several threads at once; {@link Affinity} is.
 */
final class Counts {

  private static final int[] NONE = {};

  private int products;
  private int[] shoppers = {};
  private long[] company = {};
  private int[][] pairs = {};
  private long allCompany;

  int products() {
    return products;
  }

  /** Makes room for more products; those that are there keep their rows. */
  void grow(int to) {
    if (to > shoppers.length) {
      int room = Math.max(to, shoppers.length + (shoppers.length >> 1));
      int before = pairs.length;
      shoppers = Arrays.copyOf(shoppers, room);
      company = Arrays.copyOf(company, room);
      pairs = Arrays.copyOf(pairs, room);
      Arrays.fill(pairs, before, room, NONE);
    }
    products = Math.max(products, to);
  }

  void add(int[] history) {
    replace(NONE, history);
  }

  void remove(int[] history) {
    replace(history, NONE);
  }

  /** Puts one history in the place of another; touches only the pairs in which they differ. */
  void replace(int[] before, int[] after) {
    int[] gone = Histories.without(before, after);
    int[] came = Histories.without(after, before);
    if (gone.length == 0 && came.length == 0) {
      return;
    }
    count(before, -1);
    count(after, +1);
    int[] kept = Histories.without(before, gone);
    pair(gone, kept, -1);
    pair(came, kept, +1);
  }

  private void count(int[] history, int by) {
    long others = history.length - 1L;
    for (int product : history) {
      shoppers[product] += by;
      company[product] += by * others;
    }
    allCompany += by * others * history.length;
  }

  /** Counts each pair within the changed, and each of a changed product with one that stays. */
  private void pair(int[] changed, int[] kept, int by) {
    for (int one : changed) {
      int[] row = row(one);
      for (int other : changed) {
        row[other] += by;
      }
      row[one] = 0;
      for (int other : kept) {
        row[other] += by;
        row(other)[one] += by;
      }
    }
  }

  private int[] row(int product) {
    if (pairs[product].length < products) {
      pairs[product] = Arrays.copyOf(pairs[product], shoppers.length);
    }
    return pairs[product];
  }

  /** How many shoppers have this product. */
  int shoppers(int product) {
    return shoppers[product];
  }

  /** How many pairs this product is in, over all shoppers: for each who has it, how many other products they have. */
  long company(int product) {
    return company[product];
  }

  /** The company of all products together: twice the number of pairs over all shoppers. */
  long allCompany() {
    return allCompany;
  }

  int together(int one, int other) {
    int[] row = pairs[one];
    return other < row.length ? row[other] : 0;
  }

  /** For each product, how many have it and this one, 0 for itself; products beyond its end nobody has with it. */
  int[] together(int product) {
    return pairs[product];
  }
}
