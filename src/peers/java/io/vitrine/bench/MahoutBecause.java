package io.vitrine.bench;

import java.util.Arrays;
import java.util.Locale;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.BooleanUserPreferenceArray;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.impl.recommender.GenericBooleanPrefItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.similarity.LogLikelihoodSimilarity;

/**
 * How far the reasons that Mahout gives are from its scores: whether they sum to the score, and whether taking a thing
 * away takes what was said of it. The similarities stay as they are, so that nothing else changes.
 */
public final class MahoutBecause implements FaithfulBench.Because {

  private static final int CUSTOMERS = 200;
  private static final int REASONS = 1_000;
  private static final double NEAR = 1e-3;

  private int seen;
  private int sums;
  private int named;
  private int kept;
  private String example = "";

  @Override
  public void say(Baskets baskets, Figures figures) throws Exception {
    var all = new PlusAnonymousUserDataModel(MahoutItems.model(baskets));
    var similarity = MahoutItems.Kept.of(new LogLikelihoodSimilarity(all), baskets.products().size());
    var recommender = MahoutItems.recommender(all, similarity);
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      int[] had = baskets.customers().get(customer).had();
      for (var item : recommender.recommend(customer, 3)) {
        ask(recommender, all, customer, had, item.getItemID(), item.getValue());
      }
    }
    figures.say("Mahout's recommendedBecause sums to the score in %,d of %,d (such as %s)", sums, seen, example);
    figures.say("of %,d things it names, %,d take as much as it says when they are taken away", named, kept);
  }

  private void ask(
      GenericBooleanPrefItemBasedRecommender recommender,
      PlusAnonymousUserDataModel model,
      int customer,
      int[] had,
      long item,
      double score)
      throws TasteException {
    var reasons = recommender.recommendedBecause(customer, item, REASONS);
    double sum = reasons.stream().mapToDouble(because -> because.getValue()).sum();
    seen++;
    sums += Math.abs(sum - score) < NEAR ? 1 : 0;
    example = String.format(Locale.ROOT, "%.1f against %.1f", sum, score);
    for (var because : reasons) {
      long[] left = Arrays.stream(had).asLongStream().filter(it -> it != because.getItemID()).toArray();
      if (left.length > 0) {
        var others = new BooleanUserPreferenceArray(left.length);
        others.setUserID(0, PlusAnonymousUserDataModel.TEMP_USER_ID);
        for (int i = 0; i < left.length; i++) {
          others.setItemID(i, left[i]);
        }
        model.setTempPrefs(others);
        double then = recommender.estimatePreference(PlusAnonymousUserDataModel.TEMP_USER_ID, item);
        named++;
        kept += Math.abs(score - then - because.getValue()) < NEAR ? 1 : 0;
      }
    }
    model.clearTempPrefs();
  }
}
