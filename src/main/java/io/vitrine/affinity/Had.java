package io.vitrine.affinity;

import java.util.Arrays;

/**
 * What is remembered of one shopper: ascending distinct rows, those of them that were bought on several days, and on
 * which day each was bought last.
 *
 * @param newest days since 1970, in the order of the products
 */
record Had(int[] products, int[] again, int[] newest) {

  static final Had NOTHING = new Had(new int[0], new int[0], new int[0]);

  /** @param days of each of the products, in the order in which they come here; of one that comes twice the later */
  static Had of(int[] products, int[] again, int[] days) {
    var all = Histories.of(products);
    int[] newest = new int[all.length];
    Arrays.fill(newest, Integer.MIN_VALUE);
    for (int i = 0; i < products.length; i++) {
      int at = Arrays.binarySearch(all, products[i]);
      newest[at] = Math.max(newest[at], days[i]);
    }
    return new Had(all, Histories.both(all, Histories.of(again)), newest);
  }

  boolean isNothing() {
    return products.length == 0;
  }

  boolean has(int product) {
    return Arrays.binarySearch(products, product) >= 0;
  }

  boolean hasAgain(int product) {
    return Arrays.binarySearch(again, product) >= 0;
  }

  /** Those that were bought on this day or later; ascending. */
  int[] since(int day) {
    int[] late = new int[products.length];
    int size = 0;
    for (int i = 0; i < products.length; i++) {
      if (newest[i] >= day) {
        late[size++] = products[i];
      }
    }
    return Arrays.copyOf(late, size);
  }

  boolean sameAs(Had other) {
    return Arrays.equals(products, other.products)
        && Arrays.equals(again, other.again)
        && Arrays.equals(newest, other.newest);
  }
}
