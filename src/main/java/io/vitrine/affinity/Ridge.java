package io.vitrine.affinity;

import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.Arrays;

/**
 * Solves one product's weights: a ridge regression on its nearest products, {@code (G + λI) w = g}, where G says how
 * many more have each two of them than by chance, and g how many more have each with the product (Steck 2019,
 * "Embarrassingly shallow autoencoders for sparse data", WWW, solves the like for all products at once, without
 * chance). Neighbours are chosen by shrunk cosine (Deshpande and Karypis 2004) and stand nearest first, ties by key;
 * every loop has a fixed order, so that the same counts give the same bits whatever happened before.
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
  private final double everyone;
  private final double usual;
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
    this.everyone = Math.max(1, counts.everyone());
    this.usual = counts.usual();
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
    double[] weights = substitute(attraction(product));
    return new Solved(
        Arrays.copyOf(nearest, size),
        weights,
        weighting.units(weights, weighting.lift(counts.shoppers(product), counts.lately(product), usual)),
        size == nearest.length ? nearness[size - 1] : 0,
        firmness());
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
      double byChance = shoppers[i] / everyone;
      for (int j = 0; j < i; j++) {
        // The same in both; what few stand in is nearer to the processor.
        var others = counts.pairs(nearest[j]);
        int both = pairs.size() <= others.size() ? pairs.with(nearest[j]) : others.with(nearest[i]);
        double read = known(both);
        upper[j][i] = read - byChance * shoppers[j];
        misread[i] += Math.abs(read - both);
        misread[j] += Math.abs(read - both);
      }
      upper[i][i] = shoppers[i] - byChance * shoppers[i] + weighting.ridge();
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

  /** How many more have each neighbour with the product than by chance. */
  private double[] attraction(int product) {
    double[] attraction = new double[size];
    var pairs = counts.pairs(product);
    double byChance = counts.shoppers(product) / everyone;
    for (int i = 0; i < size; i++) {
      attraction[i] = pairs.with(nearest[i]) - shoppers[i] * byChance;
    }
    return attraction;
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
   * No eigenvalue of the matrix is below this; 0 where that is not known. Counted over all N shoppers and read in full,
   * {@code C − nnᵀ/N} is a sum of squares, so none is below 0; the ridge adds λ; what is not read takes at most the
   * largest sum of a row of what it is off (Gershgorin); and that N is read rounded down takes {@code δnnᵀ} with
   * {@code δ = 1/N′ − 1/N}, which by Sherman and Morrison adds {@code δ‖y‖² / (1 + δnᵀy)} to the norm of the inverse,
   * where {@code y} solves for {@code n}.
   */
  private double firmness() {
    double off = 0;
    for (int i = 0; i < size; i++) {
      off = Math.max(off, misread[i]);
    }
    double least = weighting.ridge() - off;
    double rounding = 1 / everyone - 1.0 / Math.max(1, counts.everyoneExactly());
    if (least <= 0 || lifted) {
      return 0;
    }
    if (rounding <= 0) {
      return least;
    }
    double[] y = substitute(Arrays.copyOf(shoppers, size));
    double squares = 0;
    double product = 0;
    for (int i = 0; i < size; i++) {
      squares += y[i] * y[i];
      product += shoppers[i] * y[i];
    }
    return 1 / (1 / least + rounding * squares / (1 + rounding * product));
  }
}
