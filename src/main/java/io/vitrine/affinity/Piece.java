package io.vitrine.affinity;

/**
 * What a shopper has of one product, as far as it may be used.
 *
 * @param freshness of the newest entry, see {@link Weighting#freshness}
 * @param bought each day on which it was bought by {@link Weighting#kept}, added up; 0 where it was not
 * @param disliked whether it counts against what is had with it
 */
public record Piece(int product, double freshness, double bought, boolean disliked) {

  /** Bought today, and liked. */
  public static Piece fresh(int product) {
    return new Piece(product, 1, 1, false);
  }

  public static Piece disliked(int product) {
    return new Piece(product, 1, 0, true);
  }
}
