package io.vitrine.affinity;

import java.util.List;

/**
 * The best products for one shopper.
 *
 * @param best highest score first, ties in canonical order; only scores above 0
 * @param candidates of how many products these are the best: all that any evidence speaks for or against
 * @param version of the model on which all of it was computed
 */
public record Ranking(List<Ranked> best, int candidates, long version) {

  public static final Ranking NONE = new Ranking(List.of(), 0, 0);

  /**
   * @param score the sum of the shares, exactly
   * @param evidence largest share first, ties in canonical order; none is 0
   */
  public record Ranked(int product, long score, List<Share> evidence) {}
}
