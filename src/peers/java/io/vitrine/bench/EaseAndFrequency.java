package io.vitrine.bench;

import java.util.List;
import java.util.stream.IntStream;

/** The scores of EASE and how often the customer bought each product, added up. */
public final class EaseAndFrequency implements Contender {

  private static final double[][] SETTINGS = {
    {500, 0.3}, {200, 0.3}, {500, 0.1}, {200, 0.1}, {500, 0.03}, {200, 0.03},
    {300, 0.3}, {300, 0.1}, {300, 0.03}, {500, 1}, {200, 1}, {300, 1}
  };

  @Override
  public String name() {
    return "EASE + frequency";
  }

  @Override
  public List<String> settings() {
    return IntStream.range(0, SETTINGS.length)
        .mapToObj(i -> "λ=" + SETTINGS[i][0] + " + " + SETTINGS[i][1] + " f")
        .toList();
  }

  @Override
  public Recommender learn(Baskets baskets, int setting) {
    float[][] weights = Ease.weights(baskets, SETTINGS[setting][0]);
    return (customer, onlyNew) -> {
      double[] scores = Ease.scores(weights, baskets, customer);
      double[] times = Contender.frequency(baskets, customer, it -> it * SETTINGS[setting][1]);
      for (int product = 0; product < scores.length; product++) {
        scores[product] += times[product];
      }
      return Contender.best(scores, Contender.hidden(baskets, customer, onlyNew));
    };
  }
}
