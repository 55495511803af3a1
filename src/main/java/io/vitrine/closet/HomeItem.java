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
 * Something at home that is plugged in: what a shopper added themselves, or what they say of something they bought.
 *
 * @param description in their own words, where it is no product of the shop
 * @param sort word of a {@link Sort}
 * @param kilowattHours what it uses in a year, as its label says
 * @param size what its sort is measured by, such as 280 litres
 * @param since when they have it
 * @param warranty the last day of its warranty
 * @param stillThere whether they still have it; nothing where nobody said
 * @param purchase the entry that it was bought by; nothing where the shop did not sell it
 */
record HomeItem(
    @Nullable String description,
    @Nullable String sort,
    @Nullable String brand,
    @Nullable Integer kilowattHours,
    @Nullable String size,
    @Nullable LocalDate since,
    @Nullable LocalDate warranty,
    @Nullable Boolean stillThere,
    @Nullable Long purchase)
    implements Details {

  static final String KIND = "appliance";

  static final Kind DESCRIBED = new Kind(
      KIND,
      HomeItem.class,
      "fridge",
      List.of(
          Field.fixed("title", Form.LINE),
          Field.own("description", Form.LINE),
          Field.own("sort", Form.CHOICE),
          Field.own("brand", Form.LINE),
          Field.own("kilowattHours", Form.KILOWATT_HOURS),
          Field.own("size", Form.LINE),
          Field.own("since", Form.DAY),
          Field.own("warranty", Form.DAY),
          Field.own("stillThere", Form.YES_NO),
          Field.own("note", Form.TEXT)),
      Map.of(SUGGESTIONS, Use.ON, IN_STORE, Use.OFF, STATISTICS, Use.OFF, PARTNERS, Use.OFF),
      Ground.CONSENT,
      Keep.months(36),
      false);

  static HomeItem ofPurchase(long purchase) {
    return new HomeItem(null, null, null, null, null, null, null, null, purchase);
  }
}
