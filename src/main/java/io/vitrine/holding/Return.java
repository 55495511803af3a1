package io.vitrine.holding;

import static io.vitrine.customer.Purpose.IN_STORE;
import static io.vitrine.customer.Purpose.PARTNERS;
import static io.vitrine.customer.Purpose.STATISTICS;

import io.vitrine.holding.Kind.Field;
import io.vitrine.holding.Kind.Ground;
import io.vitrine.holding.Kind.Keep;
import io.vitrine.holding.Kind.Use;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a return says beyond product, quantity and amount.
 *
 * @param place where it was taken back, as the source names it
 */
public record Return(@Nullable String place) implements Details {

  public static final String KIND = "return";

  static final Kind DESCRIBED = new Kind(
      KIND,
      Return.class,
      "parcel",
      List.of(
          Field.fixed("title", Form.LINE),
          Field.fixed("amount", Form.MONEY),
          Field.fixed("quantity", Form.PIECES),
          Field.fixed("place", Form.LINE),
          Field.own("note", Form.TEXT)),
      Map.of(IN_STORE, Use.ON, STATISTICS, Use.ON, PARTNERS, Use.OFF),
      Ground.CONTRACT_AND_LAW,
      Keep.AS_TAX_LAW_ASKS,
      false);
}
