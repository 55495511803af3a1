package io.vitrine.holding;

/**
 * What others may learn from one customer: what is had and was not disliked. Of more than {@value #MOST} products the
 * newest by time, then by their entry's source and key.
 *
 * @param products each once
 * @param days on which each was bought last, or rated where it was not bought, in days since 1970
 * @param again those of them that were bought on two days or more
 */
public record Learnt(long[] products, int[] days, long[] again) {

  /** Who has more shops for a business, and would tie everything to everything. */
  public static final int MOST = 1_000;

  public boolean isNothing() {
    return products.length == 0;
  }
}
