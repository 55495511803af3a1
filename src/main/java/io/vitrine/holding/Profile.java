package io.vitrine.holding;

import static io.vitrine.customer.Purpose.IN_STORE;
import static io.vitrine.customer.Purpose.MARKETING;
import static io.vitrine.customer.Purpose.PARTNERS;
import static io.vitrine.customer.Purpose.SUGGESTIONS;

import io.vitrine.holding.Kind.Field;
import io.vitrine.holding.Kind.Ground;
import io.vitrine.holding.Kind.Keep;
import io.vitrine.holding.Kind.Use;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One detail about a shopper, with its own source. What it says is encrypted with their own key; its title says what it
 * is, such as "Delivery address".
 *
 * @param about {@code name}, {@code address}, {@code recipient} of gifts, {@code measurement}, {@code size},
 *     {@code shape} of the body as they chose it, or {@code rule} of cut that they switched off
 * @param value what it says, unless it is a measurement
 * @param centimetres what a measurement of length says
 * @param kilograms what a measurement of weight says
 * @param unit in which they gave it: {@code cm}, {@code in}, {@code kg} or {@code lb}
 */
public record Profile(
    String about,
    @Nullable String value,
    @Nullable Double centimetres,
    @Nullable Double kilograms,
    @Nullable String unit)
    implements Details {

  public static final String KIND = "profile";

  static final Kind DESCRIBED = new Kind(
      KIND,
      Profile.class,
      "card",
      List.of(
          Field.fixed("title", Form.LINE),
          Field.fixed("about", Form.CHOICE),
          Field.own("value", Form.LINE).andSensitive(),
          Field.own("centimetres", Form.CENTIMETRES).andSensitive(),
          Field.own("kilograms", Form.KILOGRAMS).andSensitive(),
          Field.own("unit", Form.CHOICE).andSensitive(),
          Field.own("note", Form.TEXT).andSensitive()),
      Map.of(SUGGESTIONS, Use.ON, MARKETING, Use.OFF, IN_STORE, Use.ON, PARTNERS, Use.OFF),
      Ground.CONTRACT_AND_LAW,
      Keep.months(36),
      false);
}
