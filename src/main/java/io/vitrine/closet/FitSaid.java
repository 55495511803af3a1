package io.vitrine.closet;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;

/** Evidence of how a size turns out, piece by piece. */
final class FitSaid {

  private final DoubleArrayList evidence = new DoubleArrayList();

  FitSaid add(double... more) {
    for (double each : more) {
      evidence.add(each);
    }
    return this;
  }

  /** How much likelier small, and large, are than by the more general shares, as logarithms. */
  FitSaid ratio(double[] shares, double[] against) {
    return add(Math.log(shares[0] / against[0]), Math.log(shares[2] / against[2]));
  }

  /** That two, or one twice, say it is more or less than the sum of what they say. */
  FitSaid together(int... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      add(evidence.getDouble(pairs[i]) * evidence.getDouble(pairs[i + 1]));
    }
    return this;
  }

  /** @throws IndexOutOfBoundsException where there are not as many weights as pieces */
  double times(double[] weights) {
    double sum = 0;
    for (int i = 0; i < evidence.size(); i++) {
      sum += weights[i] * evidence.getDouble(i);
    }
    return sum;
  }
}
