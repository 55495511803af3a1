package io.vitrine.affinity;

/**
 * What speaks for one product: its nearest products and their weights in units, nearest first, ties by key.
 *
 * @param farthest how near the last of them is; 0 where there is room for one more
 */
record Solved(int[] neighbours, long[] weights, double farthest) {

  boolean admits(double nearness) {
    return nearness >= farthest;
  }
}
