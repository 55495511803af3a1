package io.vitrine.holding;

import static io.vitrine.customer.Purpose.MARKETING;
import static io.vitrine.customer.Purpose.PARTNERS;
import static io.vitrine.customer.Purpose.STATISTICS;
import static io.vitrine.customer.Purpose.SUGGESTIONS;

import io.vitrine.holding.Kind.Field;
import io.vitrine.holding.Kind.Ground;
import io.vitrine.holding.Kind.Keep;
import io.vitrine.holding.Kind.Use;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper thinks of a product.
 *
 * @param stars 1 to 5
 * @param text their own words
 */
public record Rating(int stars, @Nullable String text) implements Details {

  public static final String KIND = "rating";

  /** From so many stars on it was liked; fewer count against. */
  public static final int FEWEST_LIKED = 3;

  static final Kind DESCRIBED = new Kind(
      KIND,
      Rating.class,
      "star",
      List.of(
          Field.fixed("title", Form.LINE),
          Field.own("stars", Form.STARS),
          Field.own("text", Form.TEXT)),
      Map.of(SUGGESTIONS, Use.ON, MARKETING, Use.OFF, STATISTICS, Use.ON, PARTNERS, Use.OFF),
      Ground.INTEREST,
      Keep.months(36),
      false);
}
