package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day's way, as the browser draws it.
 *
 * @param day as an address writes it
 * @param place the store, as visits name it
 * @param before the nearest earlier day with visits
 * @param after the nearest later one
 * @param points each with its second of the day as the shop's clocks show it, x, y, the number of its floor, the number
 *     of its step or 0, its id and its version
 * @param floor number of the floor to begin with
 * @param between how long one walked between the steps; empty where one did not
 * @param weekly the time of the week in which it was
 * @param rules that stand over every visit, of this day or not
 * @param closed why there is no way, where there is none
 */
@JsonInclude(Include.NON_NULL)
record Way(
    String day,
    String said,
    String lead,
    String place,
    @Nullable String before,
    @Nullable String after,
    List<FloorView> floors,
    int floor,
    List<Step> steps,
    List<double[]> points,
    String between,
    Weekly weekly,
    @Nullable Closed closed,
    List<RuleSheet.Rule> rules,
    List<String> remarks) {

  /**
   * One stay.
   *
   * @param floor number of its floor; -1 where nobody knows
   * @param where the floor, where the way leads over several
   * @param minutes how long, for the size of its circle
   * @param say what stands on its card
   */
  @JsonInclude(Include.NON_NULL)
  record Step(
      int step,
      int floor,
      @Nullable String where,
      String title,
      String from,
      String stayed,
      double minutes,
      double x,
      double y,
      String say,
      Row row) {}

  record Weekly(String day, String from, String to, String said) {}

  /** @param link where to go from here; null where there is nowhere */
  @JsonInclude(Include.NON_NULL)
  record Closed(String title, String say, String get, @Nullable String link) {}
}
