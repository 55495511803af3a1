package io.vitrine.bench;

import org.apache.mahout.cf.taste.impl.similarity.LogLikelihoodSimilarity;

/** Learns anew with Mahout, which computes a similarity when a list first needs it: only those of one list. */
public final class MahoutRebuilding implements Rebuilding {

  @Override
  public String name() {
    return "Mahout item-based";
  }

  @Override
  public void rebuild(Baskets baskets) throws Exception {
    var model = MahoutItems.model(baskets);
    MahoutItems.recommender(model, new LogLikelihoodSimilarity(model)).recommend(0, Recommender.LIST);
  }
}
