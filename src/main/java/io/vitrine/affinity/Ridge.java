package io.vitrine.affinity;

import java.util.Arrays;
import java.util.Comparator;

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
  private final Comparator<Integer> canonical;
  private final int[] nearest;
  private final double[] nearness;
  private final double[][] lower;
  private final double everyone;
  private final double usual;
  private int size;

  Ridge(Counts counts, Weighting weighting, Comparator<Integer> canonical) {
    this.counts = counts;
    this.weighting = weighting;
    this.canonical = canonical;
    this.nearest = new int[weighting.neighbours()];
    this.nearness = new double[weighting.neighbours()];
    this.everyone = Math.max(1, counts.everyone());
    this.usual = counts.usual();
    this.lower = new double[weighting.neighbours()][weighting.neighbours()];
  }

  Solved solve(int product) {
    size = 0;
    int shoppers = counts.shoppers(product);
    if (shoppers >= weighting.fewest()) {
      counts.pairs(product).each(weighting.fewest(), (other, both) ->
          offer(other, weighting.nearness(both, counts.shoppers(other), shoppers)));
    }
    factorise();
    double[] weights = substitute(product);
    double lift = weighting.lift(shoppers, counts.lately(product), usual);
    long[] units = new long[size];
    for (int k = 0; k < size; k++) {
      units[k] = weighting.units(lift * weights[k]);
    }
    return new Solved(Arrays.copyOf(nearest, size), units, size == nearest.length ? nearness[size - 1] : 0);
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

  /** Cholesky, row by row. The ridge keeps it definite though small counts are read as none. */
  private void factorise() {
    for (int i = 0; i < size; i++) {
      double[] row = lower[i];
      var pairs = counts.pairs(nearest[i]);
      for (int j = 0; j < i; j++) {
        double sum = known(pairs.with(nearest[j])) - chance(nearest[i], nearest[j]);
        double[] other = lower[j];
        for (int k = 0; k < j; k++) {
          sum -= row[k] * other[k];
        }
        row[j] = sum / other[j];
      }
      double rest = counts.shoppers(nearest[i]) - chance(nearest[i], nearest[i]) + weighting.ridge();
      for (int k = 0; k < i; k++) {
        rest -= row[k] * row[k];
      }
      row[i] = Math.sqrt(Math.max(rest, weighting.ridge() / 2));
    }
  }

  /**
   * What is not read stands as half of the fewest, so that it is off by too little for the ridge to matter. One more
   * than the fewest is read, so that five others are left whoever asks.
   */
  private double known(int both) {
    return both > weighting.fewest() ? both : weighting.fewest() / 2.0;
  }

  /** How many have both by chance. */
  private double chance(int one, int other) {
    return (double) counts.shoppers(one) * counts.shoppers(other) / everyone;
  }

  private double[] substitute(int product) {
    double[] x = new double[size];
    var pairs = counts.pairs(product);
    for (int i = 0; i < size; i++) {
      double sum = pairs.with(nearest[i]) - chance(nearest[i], product);
      for (int k = 0; k < i; k++) {
        sum -= lower[i][k] * x[k];
      }
      x[i] = sum / lower[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double sum = x[i];
      for (int k = i + 1; k < size; k++) {
        sum -= lower[k][i] * x[k];
      }
      x[i] = sum / lower[i][i];
    }
    return x;
  }
}
