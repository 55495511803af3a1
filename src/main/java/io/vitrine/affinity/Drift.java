package io.vitrine.affinity;

import java.util.Arrays;

/**
 * How far weights may lie from what they would be if they were solved anew, after counts changed and their neighbours
 * stayed the same. Of a system {@code A w = g} that became {@code A′ w′ = g′} we know
 * {@code ‖w′ − w‖ ≤ ‖g′ − A′w‖ / σ}, where no eigenvalue of {@code A′} is below {@code σ} (Golub and Van Loan, Matrix
 * Computations, 4th ed., 2.6.2); {@code g′ − A′w} follows from the changes alone, as {@code g − Aw} is 0, and
 * {@code A′} lies below {@code A} by no more than the norm of what changed in it (Weyl).
 */
final class Drift {

  /** Of so many changed neighbours it is not worth to say more than that it must be solved. */
  private static final int MOST = 4;

  private final Counts counts;
  private final Weighting weighting;
  private double[] residual = {};
  private double[] moved = {};

  Drift(Counts counts, Weighting weighting) {
    this.counts = counts;
    this.weighting = weighting;
  }

  void grow(int to) {
    residual = Arrays.copyOf(residual, Math.max(to, residual.length));
    moved = Arrays.copyOf(moved, Math.max(to, moved.length));
  }

  /** As solved a moment ago. */
  void begin(int product) {
    residual[product] = 0;
    moved[product] = 0;
  }

  void lose(int product) {
    residual[product] = Double.POSITIVE_INFINITY;
  }

  /** Adds what these changes do to the weights of a product that is not among them. */
  void add(int product, Solved weights, double tilt, Pending changes) {
    int[] neighbours = weights.neighbours();
    int changed = 0;
    for (int neighbour : neighbours) {
      changed += changes.of(neighbour) > 0 ? 1 : 0;
    }
    if (changed > MOST || residual[product] == Double.POSITIVE_INFINITY) {
      lose(product);
      return;
    }
    double[] off = new double[neighbours.length];
    double norms = 0;
    for (int x = 0; x < neighbours.length; x++) {
      int times = changes.of(neighbours[x]);
      if (times > 0) {
        off[x] += (changes.concerns(product) ? times : 0) + times * having(product, changes) / counts.everyone();
        norms += Math.sqrt(add(weights, tilt, x, times, changes, off));
      }
    }
    double sum = 0;
    for (double each : off) {
      sum += each * each;
    }
    residual[product] += Math.sqrt(sum);
    moved[product] += norms;
  }

  /** One changed neighbour's row and column; returns the sum of squares of what may have changed in them. */
  private double add(Solved solved, double tilt, int x, int times, Pending changes, double[] off) {
    int[] neighbours = solved.neighbours();
    var pairs = counts.pairs(neighbours[x]);
    double squares = 0;
    for (int a = 0; a < neighbours.length; a++) {
      double by = times * having(neighbours[a], changes) / counts.everyone();
      if (a == x) {
        by = times + 2 * by;
      } else if (changes.concerns(neighbours[a])) {
        // Where a count comes to be read, or is not read any more, it jumps.
        int safe = weighting.fewest() + times + changes.of(neighbours[a]);
        by += times + (pairs.with(neighbours[a]) > safe ? 0 : weighting.fewest() / 2.0 + 1);
      }
      off[x] += by * Math.abs(solved.weight(a, tilt));
      if (a != x) {
        off[a] += by * Math.abs(solved.weight(x, tilt));
      }
      squares += (a == x ? 1 : 2) * by * by;
    }
    return squares;
  }

  private double having(int product, Pending changes) {
    return counts.shoppers(product) + changes.of(product);
  }

  /** No weight, nor the root of the sum of squares over all, is off by more; infinite where nothing is known. */
  double of(int product, Solved weights) {
    double least = weights.firmness() - moved[product];
    return least < weighting.leastPivot() ? Double.POSITIVE_INFINITY : residual[product] / least;
  }
}
