package io.vitrine.bench;

import io.vitrine.closet.Felt;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What a method says of each rental that it has not seen: shares of small, right and large; and what it was. */
record Guess(List<double[]> shares, List<Felt> felt) {

  private static final int STEPS = 16;
  private static final double STEP = 0.2;

  double logLoss(int[] which) {
    double sum = 0;
    for (int i : which) {
      sum -= Math.log(shares.get(i)[felt.get(i).ordinal()]);
    }
    return sum / which.length;
  }

  /** How many times their share small and large count before the largest is chosen. */
  record Weights(double small, double large) {

    static final Weights NONE = new Weights(1, 1);
  }

  /** Mean of the F1 of small, right and large. */
  double macroF1(int[] which, Weights weights) {
    int[][] seen = new int[3][3];
    for (int i : which) {
      seen[felt.get(i).ordinal()][chosen(shares.get(i), weights)]++;
    }
    double sum = 0;
    for (int one = 0; one < 3; one++) {
      int said = seen[0][one] + seen[1][one] + seen[2][one];
      int was = seen[one][0] + seen[one][1] + seen[one][2];
      sum += said + was == 0 ? 0 : 2.0 * seen[one][one] / (said + was);
    }
    return sum / 3;
  }

  private static int chosen(double[] share, Weights weights) {
    double small = share[0] * weights.small();
    double large = share[2] * weights.large();
    return share[1] >= small && share[1] >= large ? 1 : small >= large ? 0 : 2;
  }

  /** The weights, each 1 to 4, with the best macro-F1. */
  Weights bestWeights() {
    var best = Weights.NONE;
    double most = macroF1(all(), best);
    for (int small = 0; small < STEPS; small++) {
      for (int large = 0; large < STEPS; large++) {
        var weights = new Weights(1 + small * STEP, 1 + large * STEP);
        double score = macroF1(all(), weights);
        if (score > most) {
          most = score;
          best = weights;
        }
      }
    }
    return best;
  }

  int[] all() {
    return IntStream.range(0, felt.size()).toArray();
  }

  /** As many of them, drawn with putting back. */
  int[] drawn(Random dice) {
    return dice.ints(felt.size(), 0, felt.size()).toArray();
  }
}
