package io.vitrine.affinity;

/**
 * What speaks for one product: its nearest products and their weights, nearest first, ties by key.
 *
 * @param units the weights lifted by how the product sells lately, in units
 * @param farthest how near the last of them is; 0 where there is room for one more
 * @param firmness no eigenvalue of what was solved is below; 0 where that is not known
 */
record Solved(int[] neighbours, double[] weights, int[] units, double farthest, double firmness) {

  /** The same where nothing else changed than how the product sells lately. */
  Solved lifted(Weighting weighting, double lift) {
    return new Solved(neighbours, weights, weighting.units(weights, lift), farthest, firmness);
  }

  /** Whether one that is no neighbour would become one. */
  boolean admits(double nearness) {
    return nearness >= farthest;
  }

  /** Whether one that is a neighbour stays one: nearer than any that is none. */
  boolean keeps(double nearness) {
    return nearness > farthest;
  }

  boolean has(int product) {
    for (int neighbour : neighbours) {
      if (neighbour == product) {
        return true;
      }
    }
    return false;
  }
}
