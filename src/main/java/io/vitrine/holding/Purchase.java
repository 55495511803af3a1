package io.vitrine.holding;

import static io.vitrine.customer.Purpose.IN_STORE;
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
 * What a purchase says beyond product, quantity and amount.
 *
 * @param place where it was bought, as the source names it, such as "Hauptstrasse store, till 12"
 * @param recipient whom it was sent to, where that was not the shopper
 */
public record Purchase(@Nullable String place, @Nullable String recipient) implements Details {

  public static final String KIND = "purchase";

  static final Kind DESCRIBED = new Kind(
      KIND,
      Purchase.class,
      "receipt",
      List.of(
          Field.fixed("title", Form.LINE),
          Field.fixed("amount", Form.MONEY),
          Field.fixed("quantity", Form.PIECES),
          Field.fixed("place", Form.LINE),
          Field.fixed("recipient", Form.LINE),
          Field.own("forWhom", Form.LINE),
          Field.own("note", Form.TEXT)),
      Map.of(SUGGESTIONS, Use.ON, MARKETING, Use.OFF, IN_STORE, Use.ON, STATISTICS, Use.ON, PARTNERS, Use.OFF),
      Ground.CONTRACT_AND_LAW,
      Keep.AS_TAX_LAW_ASKS,
      false);
}
