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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a shopper owns and wears: what they added themselves, or what they say of something they bought.
 *
 * @param description in their own words, where it is no product of the shop
 * @param colour as they call it
 * @param size as the label says
 * @param since when they have it
 * @param stillThere whether they still do; nothing where nobody said
 * @param type word of a {@link Type}
 * @param cut word of a {@link Cut}
 * @param length word of a {@link Length}
 * @param pattern word of a {@link Pattern}
 * @param paint code of a {@link Paint}
 * @param state code of a {@link State}
 * @param who whom it was lent or given to
 * @param purchase the entry that it was bought by; nothing where the shop did not sell it
 * @param part which piece of a set that was split, from 1; nothing where it is whole
 */
public record ClosetItem(
    @Nullable String description,
    @Nullable String colour,
    @Nullable String size,
    @Nullable LocalDate since,
    @Nullable Boolean stillThere,
    @Nullable String type,
    @Nullable String cut,
    @Nullable String length,
    @Nullable String pattern,
    @Nullable String paint,
    @Nullable String state,
    @Nullable String who,
    @Nullable Long purchase,
    @Nullable Integer part)
    implements Details {

  public static final String KIND = "closet_item";

  static final Kind DESCRIBED = new Kind(
      KIND,
      ClosetItem.class,
      "coat",
      List.of(
          Field.fixed("title", Form.LINE),
          Field.own("description", Form.LINE),
          Field.own("type", Form.CHOICE),
          Field.own("colour", Form.LINE),
          Field.own("paint", Form.CHOICE),
          Field.own("pattern", Form.CHOICE),
          Field.own("cut", Form.CHOICE),
          Field.own("length", Form.CHOICE),
          Field.own("size", Form.LINE),
          Field.own("since", Form.DAY),
          Field.own("stillThere", Form.YES_NO),
          Field.own("state", Form.CHOICE),
          Field.own("who", Form.LINE),
          Field.own("note", Form.TEXT)),
      Map.of(SUGGESTIONS, Use.ON, IN_STORE, Use.OFF, STATISTICS, Use.OFF, PARTNERS, Use.OFF),
      Ground.CONSENT,
      Keep.months(36),
      false);

  static ClosetItem ofPurchase(long purchase, @Nullable Integer part) {
    return new ClosetItem(
        null, null, null, null, null, null, null, null, null, null, null, null, purchase, part);
  }
}
