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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a shopper stood, in the store or out of doors. Where that was is encrypted with their own key.
 *
 * @param place the store, or what stands there out of doors
 * @param floor of the store, such as {@code ground}
 * @param zone of the floor, such as "Coffee bar"
 * @param x metres from the west wall of the floor
 * @param y metres from the south wall of the floor
 * @param latitude in degrees (WGS 84)
 * @param longitude in degrees (WGS 84)
 * @param accuracy radius in metres within which the true position lies
 * @param until when they left; they came when the entry occurred
 * @param sensed how: {@code wifi}, {@code beacon}, {@code card}, {@code camera} or {@code plate}
 * @param device keyed hash of what was sensed; the device itself is not kept
 */
public record Visit(
    @Nullable String place,
    @Nullable String floor,
    @Nullable String zone,
    @Nullable Double x,
    @Nullable Double y,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Double accuracy,
    @Nullable Instant until,
    @Nullable String sensed,
    @Nullable String device) implements Details {

  public static final String KIND = "visit";

  static final Kind DESCRIBED = new Kind(
      KIND,
      Visit.class,
      "visit",
      List.of(
          Field.sensitive("title", Form.LINE),
          Field.sensitive("place", Form.LINE),
          Field.sensitive("floor", Form.CHOICE),
          Field.sensitive("zone", Form.LINE),
          Field.sensitive("x", Form.METRES),
          Field.sensitive("y", Form.METRES),
          Field.sensitive("latitude", Form.DEGREES),
          Field.sensitive("longitude", Form.DEGREES),
          Field.sensitive("accuracy", Form.METRES),
          Field.fixed("until", Form.MOMENT),
          Field.fixed("sensed", Form.CHOICE),
          Field.fixed("device", Form.HASH),
          Field.own("note", Form.TEXT).andSensitive()),
      Map.of(SUGGESTIONS, Use.OFF, MARKETING, Use.OFF, IN_STORE, Use.ON, STATISTICS, Use.OFF, PARTNERS, Use.OFF),
      Ground.CONSENT,
      Keep.months(18),
      true);
}
