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
 * A product that was scanned with the hand scanner, or put back.
 *
 * @param act {@code scanned} or {@code put_back}
 * @param seconds how long it lay in the basket; of what was put back
 * @param where shelf or zone
 * @param sign what stood in view, such as "Second pair at half price"
 * @param instead what was bought in its place
 */
public record BasketEvent(
    String act, @Nullable Long seconds, @Nullable String where, @Nullable String sign, @Nullable String instead)
    implements Details {

  public static final String KIND = "basket_event";

  static final Kind DESCRIBED = new Kind(
      KIND,
      BasketEvent.class,
      "basket",
      List.of(
          Field.fixed("title", Form.LINE),
          Field.fixed("act", Form.CHOICE),
          Field.fixed("seconds", Form.SECONDS),
          Field.fixed("where", Form.LINE),
          Field.fixed("sign", Form.LINE),
          Field.fixed("instead", Form.LINE),
          Field.own("note", Form.TEXT)),
      Map.of(SUGGESTIONS, Use.ON, MARKETING, Use.OFF, IN_STORE, Use.ON, STATISTICS, Use.ON, PARTNERS, Use.OFF),
      Ground.INTEREST,
      Keep.months(18),
      false);
}
