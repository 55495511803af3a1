package io.vitrine.holding;

import static io.vitrine.customer.Purpose.IN_STORE;
import static io.vitrine.customer.Purpose.PARTNERS;
import static io.vitrine.customer.Purpose.STATISTICS;
import static io.vitrine.customer.Purpose.SUGGESTIONS;

import io.vitrine.holding.Kind.Field;
import io.vitrine.holding.Kind.Ground;
import io.vitrine.holding.Kind.Keep;
import io.vitrine.holding.Kind.Use;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a shopper owns and wears.
 *
 * @param description in their own words, where it is no product of the shop
 * @param colour as they call it
 * @param size as the label says
 * @param since when they have it
 * @param stillThere whether they still do
 */
public record ClosetItem(
    @Nullable String description,
    @Nullable String colour,
    @Nullable String size,
    @Nullable LocalDate since,
    boolean stillThere) implements Details {

  public static final String KIND = "closet_item";

  static final Kind DESCRIBED = new Kind(
      KIND,
      ClosetItem.class,
      "coat",
      List.of(
          Field.fixed("title", Form.LINE),
          Field.own("description", Form.LINE),
          Field.own("colour", Form.LINE),
          Field.own("size", Form.LINE),
          Field.own("since", Form.DAY),
          Field.own("stillThere", Form.YES_NO),
          Field.own("note", Form.TEXT)),
      Map.of(SUGGESTIONS, Use.ON, IN_STORE, Use.OFF, STATISTICS, Use.OFF, PARTNERS, Use.OFF),
      Ground.CONSENT,
      Keep.months(36),
      false);
}
