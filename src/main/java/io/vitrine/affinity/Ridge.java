package io.vitrine.affinity;

import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.Arrays;

/**
 * Solves one product's weights: a ridge regression on its nearest products, {@code (G + λI) w = g}, where G says how
 * many more have each two of them than by chance, and g how many more have each with the product (Steck 2019,
 * "Embarrassingly shallow autoencoders for sparse data", WWW, solves the like for all products at once, without
 * chance). What is by chance follows from how many shoppers there are, and is kept apart: see {@link Solved}.
 * Neighbours are chosen by shrunk cosine (Deshpande and Karypis 2004) and stand nearest first, ties by key; every loop
 * has a fixed order, so that the same counts give the same bits whatever happened before.
 *
 * <p>One is for one thread.
 */
final class Ridge {

  private final Counts counts;
  private final Weighting weighting;
  private final IntComparator canonical;
  private final int[] nearest;
  private final double[] nearness;
  private final double[] shoppers;
  private final double[][] upper;
  private final double[] misread;
  private int size;
  private boolean lifted;

  Ridge(Counts counts, Weighting weighting, IntComparator canonical) {
    this.counts = counts;
    this.weighting = weighting;
    this.canonical = canonical;
    this.nearest = new int[weighting.neighbours()];
    this.nearness = new double[weighting.neighbours()];
    this.shoppers = new double[weighting.neighbours()];
    this.misread = new double[weighting.neighbours()];
    this.upper = new double[weighting.neighbours()][weighting.neighbours()];
  }

  Solved solve(int product) {
    size = 0;
    int having = counts.shoppers(product);
    if (having >= weighting.fewest()) {
      counts.pairs(product).each(weighting.fewest(), (other, both) ->
          offer(other, weighting.nearness(both, counts.shoppers(other), having)));
    }
    return solved(product);
  }

  /** The same where it is known which are the nearest, if not in what order: nothing is searched. */
  Solved solve(int product, int[] nearestInAnyOrder) {
    size = 0;
    int having = counts.shoppers(product);
    var pairs = counts.pairs(product);
    for (int other : nearestInAnyOrder) {
      offer(other, weighting.nearness(pairs.with(other), counts.shoppers(other), having));
    }
    return solved(product);
  }

  private Solved solved(int product) {
    gather();
    factorise();
    double[] plain = substitute(both(product));
    double[] chance = substitute(Arrays.copyOf(shoppers, size));
    return new Solved(
        Arrays.copyOf(nearest, size),
        kept(plain),
        kept(chance),
        having(plain) - counts.shoppers(product),
        having(chance),
        size == nearest.length ? nearness[size - 1] : 0,
        firmness());
  }

  private static float[] kept(double[] weights) {
    float[] kept = new float[weights.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = (float) weights[i];
    }
    return kept;
  }

  private double having(double[] weights) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += shoppers[i] * weights[i];
    }
    return sum;
  }

  /** Keeps the nearest in order. */
  private void offer(int other, double near) {
    if (size == nearest.length && !isBefore(other, near, size - 1)) {
      return;
    }
    int at = size < nearest.length ? size++ : size - 1;
    while (at > 0 && isBefore(other, near, at - 1)) {
      nearest[at] = nearest[at - 1];
      nearness[at] = nearness[at - 1];
      at--;
    }
    nearest[at] = other;
    nearness[at] = near;
  }

  private boolean isBefore(int other, double near, int at) {
    return near > nearness[at] || near == nearness[at] && canonical.compare(other, nearest[at]) < 0;
  }

  /** The matrix, its upper half. */
  private void gather() {
    for (int i = 0; i < size; i++) {
      shoppers[i] = counts.shoppers(nearest[i]);
      misread[i] = 0;
    }
    for (int i = 0; i < size; i++) {
      var pairs = counts.pairs(nearest[i]);
      for (int j = 0; j < i; j++) {
        // The same in both; what few stand in is nearer to the processor.
        var others = counts.pairs(nearest[j]);
        int both = pairs.size() <= others.size() ? pairs.with(nearest[j]) : others.with(nearest[i]);
        double read = known(both);
        upper[j][i] = read;
        misread[i] += Math.abs(read - both);
        misread[j] += Math.abs(read - both);
      }
      upper[i][i] = shoppers[i] + weighting.ridge();
    }
  }

  /** Cholesky, row by row. The ridge keeps it definite though small counts are read as none. */
  private void factorise() {
    lifted = false;
    for (int k = 0; k < size; k++) {
      double[] pivots = upper[k];
      lifted |= pivots[k] < weighting.leastPivot();
      double pivot = Math.sqrt(Math.max(pivots[k], weighting.leastPivot()));
      pivots[k] = pivot;
      for (int i = k + 1; i < size; i++) {
        pivots[i] /= pivot;
      }
      for (int i = k + 1; i < size; i++) {
        subtract(upper[i], pivots, pivots[i], i, size);
      }
    }
  }

  private static void subtract(double[] row, double[] pivots, double factor, int from, int to) {
    for (int j = from; j < to; j++) {
      row[j] -= factor * pivots[j];
    }
  }

  /**
   * What is not read stands as half of the fewest, so that it is off by too little for the ridge to matter. One more
   * than the fewest is read, so that five others are left whoever asks.
   */
  private double known(int both) {
    return both > weighting.fewest() ? both : weighting.fewest() / 2.0;
  }

  /** How many have each neighbour and the product. */
  private double[] both(int product) {
    double[] both = new double[size];
    var pairs = counts.pairs(product);
    for (int i = 0; i < size; i++) {
      both[i] = pairs.with(nearest[i]);
    }
    return both;
  }

  /** Solves for one right side, in its place. */
  private double[] substitute(double[] x) {
    for (int k = 0; k < size; k++) {
      x[k] /= upper[k][k];
      subtract(x, upper[k], x[k], k + 1, size);
    }
    for (int i = size - 1; i >= 0; i--) {
      double[] row = upper[i];
      double sum = x[i];
      for (int k = i + 1; k < size; k++) {
        sum -= row[k] * x[k];
      }
      x[i] = sum / row[i];
    }
    return x;
  }

  /**
   * No eigenvalue of the whole matrix is below this; 0 where that is not known. Read in full, {@code C − nnᵀ/N} is a
   * sum of squares over all shoppers, and more as N is read rounded up, so none is below 0; the ridge adds λ; what is
   * not read takes at most the largest sum of a row of what it is off (Gershgorin).
   */
  private double firmness() {
    double off = 0;
    for (int i = 0; i < size; i++) {
      off = Math.max(off, misread[i]);
    }
    return lifted ? 0 : Math.max(0, weighting.ridge() - off);
  }
}
