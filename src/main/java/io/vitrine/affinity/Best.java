package io.vitrine.affinity;

import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.stream.IntStream;

/** So many of the products offered: those of the highest scores, ties in canonical order. */
final class Best {

  private final IntComparator canonical;
  private final int[] products;
  private final long[] scores;
  private int size;

  Best(int most, IntComparator canonical) {
    this.canonical = canonical;
    this.products = new int[most];
    this.scores = new long[most];
  }

  /** Below this none gets in any more. */
  long least() {
    return size < products.length ? Long.MIN_VALUE : scores[0];
  }

  void offer(int product, long score) {
    if (size < products.length) {
      up(size++, product, score);
    } else if (size > 0 && isWorse(products[0], scores[0], product, score)) {
      down(product, score);
    }
  }

  /** A heap with the worst on top. */
  private void up(int from, int product, long score) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >> 1;
      if (!isWorse(product, score, products[parent], scores[parent])) {
        break;
      }
      put(at, products[parent], scores[parent]);
      at = parent;
    }
    put(at, product, score);
  }

  private void down(int product, long score) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isWorse(products[child + 1], scores[child + 1], products[child], scores[child])) {
        child++;
      }
      if (isWorse(product, score, products[child], scores[child])) {
        break;
      }
      put(at, products[child], scores[child]);
      at = child;
    }
    put(at, product, score);
  }

  private void put(int at, int product, long score) {
    products[at] = product;
    scores[at] = score;
  }

  private boolean isWorse(int product, long score, int other, long otherScore) {
    return score < otherScore || score == otherScore && canonical.compare(product, other) > 0;
  }

  /** Best first. */
  int[] inOrder() {
    return IntStream.range(0, size)
        .boxed()
        .sorted((one, other) -> isWorse(products[one], scores[one], products[other], scores[other]) ? 1 : -1)
        .mapToInt(at -> products[at])
        .toArray();
  }
}
