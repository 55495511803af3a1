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
import org.jspecify.annotations.Nullable;

/**
 * Pieces that a shopper laid together and keeps as an outfit.
 *
 * @param name what they call it
 * @param pieces keys of the pieces
 * @param of what they are called, for whoever reads the entry
 */
record SavedOutfit(@Nullable String name, List<String> pieces, @Nullable String of) implements Details {

  static final String KIND = "outfit";

  static final Kind DESCRIBED = new Kind(
      KIND,
      SavedOutfit.class,
      "dress",
      List.of(
          Field.fixed("title", Form.LINE),
          Field.own("name", Form.LINE),
          Field.fixed("of", Form.TEXT),
          Field.own("note", Form.TEXT)),
      Map.of(SUGGESTIONS, Use.ON, IN_STORE, Use.OFF, STATISTICS, Use.OFF, PARTNERS, Use.OFF),
      Ground.CONSENT,
      Keep.months(36),
      false);

  SavedOutfit {
    pieces = List.copyOf(pieces);
  }
}
