package io.vitrine.bench;

import java.util.Locale;

/** How far the reasons that Mahout gives are from its scores. */
public final class MahoutBecause implements FaithfulBench.Because {

  private static final int CUSTOMERS = 200;
  private static final int REASONS = 1_000;

  @Override
  public void say(Baskets baskets, Figures figures) throws Exception {
    var recommender = MahoutItems.recommender(baskets, MahoutItems.model(baskets), 0);
    int seen = 0;
    int exact = 0;
    String example = "";
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      for (var item : recommender.recommend(customer, 3)) {
        double sum = recommender.recommendedBecause(customer, item.getItemID(), REASONS).stream()
            .mapToDouble(because -> because.getValue())
            .sum();
        seen++;
        exact += Math.abs(sum - item.getValue()) < 1e-3 ? 1 : 0;
        example = String.format(Locale.ROOT, "%.1f against %.1f", sum, item.getValue());
      }
    }
    figures.say("Mahout's recommendedBecause sums to the score in %,d of %,d (such as %s)", exact, seen, example);
  }
}
