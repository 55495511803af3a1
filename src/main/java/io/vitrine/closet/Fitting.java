package io.vitrine.closet;

import static io.vitrine.customer.Purpose.IN_STORE;
import static io.vitrine.customer.Purpose.PARTNERS;
import static io.vitrine.customer.Purpose.STATISTICS;
import static io.vitrine.customer.Purpose.SUGGESTIONS;

import io.vitrine.holding.Details;
import io.vitrine.holding.Form;
import io.vitrine.holding.Kind;
import io.vitrine.holding.Kind.Field;
import io.vitrine.holding.Kind.Ground;
import io.vitrine.holding.Kind.Keep;
import io.vitrine.holding.Kind.Use;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a piece fits its owner. It belongs to the piece by its key.
 *
 * @param fits {@code small}, {@code right} or {@code large}
 * @param size as the label says
 */
record Fitting(String fits, @Nullable String size) implements Details {

  static final String KIND = "fit";

  static final Set<String> CODES = Set.of("small", "right", "large");

  static final Kind DESCRIBED = new Kind(
      KIND,
      Fitting.class,
      "tshirt",
      List.of(
          Field.fixed("title", Form.LINE),
          Field.own("fits", Form.CHOICE),
          Field.fixed("size", Form.LINE),
          Field.own("note", Form.TEXT)),
      Map.of(SUGGESTIONS, Use.ON, IN_STORE, Use.OFF, STATISTICS, Use.ON, PARTNERS, Use.OFF),
      Ground.CONSENT,
      Keep.months(36),
      false);
}
