package io.vitrine.affinity;

/**
 * What speaks for one product: its nearest products and their weights, nearest first, ties by key. A weight is
 * {@code plain + tilt · chance}, where the tilt follows from how many shoppers there are: when they become more or
 * fewer, nothing has to be solved anew.
 *
 * @param plain weights if nothing were had by chance: {@code (C + λI) plain = c}
 * @param chance how each is had with all others: {@code (C + λI) chance = n}
 * @param attraction {@code n · plain}, less how many have the product
 * @param coverage {@code n · chance}: no more than there are shoppers, where all counts are read
 * @param farthest how near the last of them is; 0 where there is room for one more
 * @param firmness no eigenvalue of what was solved is below; 0 where that is not known
 */
record Solved(
    int[] neighbours,
    float[] plain,
    float[] chance,
    double attraction,
    double coverage,
    double farthest,
    double firmness) {

  /** More than a weight is off by for its parts being kept in 24 binary digits. */
  private static final double ROUNDED = 0x1p-23;

  /** By Sherman and Morrison: {@code (C + λI − nnᵀ/N) w = c − n·having/N} has {@code w = plain + tilt · chance}. */
  double tilt(double everyone, Weighting weighting) {
    return attraction / Math.max(everyone - coverage, weighting.leastUncovered(everyone));
  }

  /** Whether the weights solve what they should; not so where small counts that are not read stand in the way. */
  boolean isTrue(double everyone, Weighting weighting) {
    return everyone - coverage >= weighting.leastUncovered(everyone);
  }

  double weight(int k, double tilt) {
    return plain[k] + tilt * chance[k];
  }

  /** No weight, nor the root of the sum of squares over all, is off by more for how it is kept. */
  double rounded(double tilt) {
    double sum = 0;
    for (int k = 0; k < plain.length; k++) {
      sum += Math.abs(plain[k]) + Math.abs(tilt * chance[k]);
    }
    return ROUNDED * sum;
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
