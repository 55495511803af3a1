package io.vitrine.bench;

import static org.bytedeco.openblas.global.openblas.LAPACK_ROW_MAJOR;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dpotrf;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dpotri;

import java.util.List;
import java.util.stream.IntStream;

/** EASE: Steck 2019, "Embarrassingly shallow autoencoders for sparse data", WWW, equation 8, inverted by OpenBLAS. */
public final class Ease implements Contender {

  private static final double[] RIDGES = {500, 200, 300, 100, 50, 1_000, 150, 250, 400, 600, 750, 1_500};

  @Override
  public String name() {
    return "EASE";
  }

  @Override
  public List<String> settings() {
    return IntStream.range(0, RIDGES.length).mapToObj(i -> "λ=" + RIDGES[i]).toList();
  }

  @Override
  public Recommender learn(Baskets baskets, int setting) {
    float[][] weights = weights(baskets, RIDGES[setting]);
    return (customer, onlyNew) -> Contender.best(
        scores(weights, baskets, customer), Contender.hidden(baskets, customer, onlyNew));
  }

  static double[] scores(float[][] weights, Baskets baskets, int customer) {
    double[] scores = new double[weights.length];
    for (int owned : baskets.customers().get(customer).had()) {
      for (int product = 0; product < scores.length; product++) {
        scores[product] += weights[owned][product];
      }
    }
    return scores;
  }

  static float[][] weights(Baskets baskets, double ridge) {
    int n = baskets.products().size();
    double[] gram = new double[n * n];
    for (var customer : baskets.customers()) {
      int[] had = customer.had();
      for (int one : had) {
        for (int other : had) {
          gram[one * n + other]++;
        }
      }
    }
    for (int i = 0; i < n; i++) {
      gram[i * n + i] += ridge;
    }
    check(LAPACKE_dpotrf(LAPACK_ROW_MAJOR, (byte) 'L', n, gram, n));
    check(LAPACKE_dpotri(LAPACK_ROW_MAJOR, (byte) 'L', n, gram, n));
    float[][] weights = new float[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double inverse = gram[Math.max(i, j) * n + Math.min(i, j)];
        weights[i][j] = i == j ? 0 : (float) (-inverse / gram[j * n + j]);
      }
    }
    return weights;
  }

  private static void check(int result) {
    if (result != 0) {
      throw new IllegalStateException("LAPACK says " + result);
    }
  }
}
