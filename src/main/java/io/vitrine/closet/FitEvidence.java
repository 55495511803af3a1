package io.vitrine.closet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a size rests on. Numbers of people are 0 where there are fewer than {@link Fit#FEWEST}: then nothing of them
 * went in.
 *
 * @param own sizes of the scale that the shopper wore
 * @param ownRight those of them that were right, or that they keep without a word
 * @param lastSize the label of the last of them
 * @param people who told how the product turned out
 * @param offset by how much of a size the product runs small, above 0, or large
 * @param similar people of similar measurements
 */
public record FitEvidence(
    int own,
    int ownRight,
    @Nullable String lastSize,
    long people,
    long small,
    long right,
    long large,
    double offset,
    long similar) {

  /** From half a fifth of a size on a product is said to run small or large. */
  private static final double RUNS = 0.1;

  /**
   * A sentence with its numbers.
   *
   * @param key of the text
   * @param values for it, in order
   */
  public record Because(String key, List<Object> values) {

    public Because {
      values = List.copyOf(values);
    }
  }

  /** What a page says, in this order: the own sizes, the product, those of similar measurements. */
  public List<Because> told() {
    var told = new ArrayList<Because>();
    if (own > 0 && lastSize != null) {
      told.add(new Because("closet-reasons.fit.own", List.of(own, own - ownRight, lastSize)));
    }
    if (people > 0) {
      told.add(new Because("closet-reasons.fit.product", List.of(people, small, right, large)));
      if (Math.abs(offset) >= RUNS) {
        told.add(new Because("closet-reasons.fit." + (offset > 0 ? "runs-small" : "runs-large"), List.of()));
      }
    }
    if (similar > 0) {
      told.add(new Because("closet-reasons.fit.similar", List.of(similar)));
    }
    return told;
  }
}
