package io.vitrine.bench;

import net.librec.similarity.BinaryCosineSimilarity;

/** Learns anew with LibRec: the similarities of all pairs of products, and their lists of neighbours. */
public final class LibRecRebuilding implements Rebuilding {

  @Override
  public String name() {
    return "LibRec item kNN";
  }

  /** All pairs of 10,000 products would take it half an hour. */
  @Override
  public int everyProduct() {
    return 4;
  }

  @Override
  public void rebuild(Baskets baskets) throws Exception {
    LibRecItems.items(baskets, 50, new BinaryCosineSimilarity()).predict(0, 0);
  }
}
