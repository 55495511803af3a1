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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A day for which an outfit is planned. It belongs to the outfit by its entry.
 *
 * @param day for which
 */
record OutfitDay(LocalDate day) implements Details {

  static final String KIND = "outfit_day";

  static final Kind DESCRIBED = new Kind(
      KIND,
      OutfitDay.class,
      "dress",
      List.of(Field.fixed("title", Form.LINE), Field.own("day", Form.DAY), Field.own("note", Form.TEXT)),
      Map.of(SUGGESTIONS, Use.ON, STATISTICS, Use.OFF, PARTNERS, Use.OFF),
      Ground.CONSENT,
      Keep.months(36),
      false);
}
