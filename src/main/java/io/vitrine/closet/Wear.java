package io.vitrine.closet;

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
import org.jspecify.annotations.Nullable;

/**
 * A day on which a piece was worn: the day on which the entry occurred. It belongs to the piece by its key.
 *
 * @param outfit what it was worn as part of, where that was named
 */
record Wear(@Nullable String outfit) implements Details {

  static final String KIND = "wear";

  static final Kind DESCRIBED = new Kind(
      KIND,
      Wear.class,
      "tshirt",
      List.of(Field.fixed("title", Form.LINE), Field.fixed("outfit", Form.LINE), Field.own("note", Form.TEXT)),
      Map.of(SUGGESTIONS, Use.ON, STATISTICS, Use.OFF, PARTNERS, Use.OFF),
      Ground.CONSENT,
      Keep.months(36),
      false);
}
