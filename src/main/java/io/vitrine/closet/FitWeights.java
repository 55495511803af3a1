package io.vitrine.closet;

import io.vitrine.closet.Fit.Forecast;

/**
 * How much each piece of evidence weighs. Fitted once, by maximum likelihood with a ridge of 0.0001, on the rentals of
 * the people with four or more of them in the data of Misra, Wan and McAuley 2018, without each person's last one;
 * fixed since, so that nobody's leaving changes them.
 */
final class FitWeights {

  /** Rows: small, large. */
  private static final double[][] WEIGHTS = {
    {
      -1.924, 1.105, -0.106, 0.946, 0.134, 1.350, 0.096, 0.347, -0.062, 0.518, 0.096,
      0.127, 0.424, 0.306, -0.655, 0.141, -0.005, 0.006, -0.447
    },
    {
      -1.717, -0.084, 1.077, 0.163, 1.107, 0.031, 0.865, -0.031, 0.337, -0.145, 0.464,
      -0.286, 0.390, 0.166, -0.125, 0.855, -0.011, -0.070, 0.115
    }
  };

  private FitWeights() {}

  /**
   * @param shares of small, right and large by product, own history, the same product before, product and size, size
   * @param against the more general shares that each of these was shrunk towards
   * @param beyond by how many sizes it is larger than the one to take
   * @param own how many sizes the shopper tried
   * @param others how many told of the product
   */
  static Forecast forecast(double[][] shares, double[][] against, double beyond, int own, long others) {
    double[] evidence = {
      1,
      ratio(shares, against, 0, 0), ratio(shares, against, 0, 2),
      ratio(shares, against, 1, 0), ratio(shares, against, 1, 2),
      ratio(shares, against, 2, 0), ratio(shares, against, 2, 2),
      ratio(shares, against, 3, 0), ratio(shares, against, 3, 2),
      ratio(shares, against, 4, 0), ratio(shares, against, 4, 2),
      beyond, Math.abs(beyond), Math.clamp(beyond, -1, 1), Math.max(beyond - 2, 0), Math.min(beyond + 2, 0),
      Math.log1p(own), Math.log1p(others), 1.0 / (1 + own)
    };
    double small = Math.exp(sum(WEIGHTS[0], evidence));
    double large = Math.exp(sum(WEIGHTS[1], evidence));
    double all = small + 1 + large;
    return new Forecast(small / all, 1 / all, large / all);
  }

  private static double ratio(double[][] shares, double[][] against, int which, int felt) {
    return Math.log(shares[which][felt] / against[which][felt]);
  }

  private static double sum(double[] weights, double[] evidence) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * evidence[i];
    }
    return sum;
  }
}
