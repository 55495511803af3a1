package io.vitrine.affinity;

import java.util.Arrays;

/** What is remembered of one shopper: ascending distinct rows, and those of them that were bought on several days. */
record Had(int[] products, int[] again) {

  static final Had NOTHING = new Had(new int[0], new int[0]);

  static Had of(int[] products, int[] again) {
    var all = Histories.of(products);
    return new Had(all, Histories.both(all, Histories.of(again)));
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

  boolean sameAs(Had other) {
    return Arrays.equals(products, other.products) && Arrays.equals(again, other.again);
  }
}
