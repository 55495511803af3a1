package io.vitrine.holding;

import static io.vitrine.customer.Purpose.PARTNERS;
import static io.vitrine.customer.Purpose.STATISTICS;
import static io.vitrine.customer.Purpose.SUGGESTIONS;

import io.vitrine.holding.Kind.Field;
import io.vitrine.holding.Kind.Ground;
import io.vitrine.holding.Kind.Keep;
import io.vitrine.holding.Kind.Use;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper does not want to have suggested. Its product is the one that was in view.
 *
 * @param says one of {@link Says}
 * @param brand the brand that is never to be suggested
 * @param category the category that is never to be suggested
 */
public record Decline(String says, @Nullable String brand, @Nullable String category) implements Details {

  public static final String KIND = "decline";

  /** What was said of a suggestion. */
  public enum Says {
    NOT_INTERESTED,
    HAVE_ONE,
    NEVER_BRAND,
    NEVER_CATEGORY;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Says of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  static final Kind DESCRIBED = new Kind(
      KIND,
      Decline.class,
      "parcel",
      List.of(
          Field.fixed("title", Form.LINE),
          Field.fixed("says", Form.CHOICE),
          Field.fixed("brand", Form.LINE),
          Field.fixed("category", Form.LINE),
          Field.own("note", Form.TEXT)),
      Map.of(SUGGESTIONS, Use.ON, STATISTICS, Use.OFF, PARTNERS, Use.OFF),
      Ground.INTEREST,
      Keep.months(36),
      false);
}
