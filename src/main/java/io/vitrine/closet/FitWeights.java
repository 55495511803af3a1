package io.vitrine.closet;

import io.vitrine.closet.Fit.Forecast;

/**
 * How much each piece of evidence weighs. Fitted once, by maximum likelihood with a ridge of 0.0001, on the rentals of
 * the people with four or more of them in the data of Misra, Wan and McAuley 2018, without each person's last one, each
 * from the third on and with what was before it; fixed since, so that nobody's leaving changes them.
 */
final class FitWeights {

  /** Rows: small, large. */
  private static final double[][] WEIGHTS = {
    {
      -1.7362, 0.4688, -0.1518, 0.4011, 0.4382, 3.4479, -0.0924, 0.3630, -0.2440, 0.2792, 0.0895, 0.2539,
      0.3823, 0.0667, -0.9487, -0.1923, -0.1001, -0.0137, -0.6471, -0.1219, -0.0792, 0.2330, -0.0610, -0.0891,
      0.5401, -0.0374, -0.0144, -0.0092, 0.1975, 0.0431, 0.4240, -0.1309, 0.4347, -0.2460, -0.2394, 0.1554,
      -1.7471, 4.3470, -1.8472, 0.6192, -0.2239, 0.2464, 0.2946, 0.5762, -0.0867, 0.3081, 0.0370, -0.0688,
      -0.0991, -0.2889, -0.0219, 0.2257, 0.3318
    },
    {
      -1.4414, -0.1911, 0.0710, 0.9093, -0.0238, -0.1671, 4.3688, -0.2131, 0.3142, 0.1407, 0.1507, -0.4178,
      0.3538, 0.3433, 0.0621, 1.2038, -0.1371, -0.1104, -0.7314, 0.0814, -0.0930, -0.0930, 0.2684, -0.1327,
      0.0712, -0.0362, -0.4891, 0.1518, 0.0717, -0.2589, 0.1786, -0.4680, 0.1720, -0.1844, 0.3080, -1.1829,
      -0.1486, -0.1358, 5.3143, 0.0544, 0.8367, -0.1990, 0.2170, -0.0921, 0.9228, -0.0228, 0.2292, 0.0040,
      0.0568, 0.1137, -0.0739, 0.1181, -0.0612
    }
  };

  private FitWeights() {}

  /** How a size turns out, by evidence in the order of the weights. */
  static Forecast forecast(FitSaid said) {
    double small = Math.exp(said.times(WEIGHTS[0]));
    double large = Math.exp(said.times(WEIGHTS[1]));
    double all = small + 1 + large;
    return new Forecast(small / all, 1 / all, large / all);
  }
}
