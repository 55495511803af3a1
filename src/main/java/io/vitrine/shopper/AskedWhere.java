package io.vitrine.shopper;

import io.vitrine.holding.Area;
import io.vitrine.holding.Weekly;
import io.vitrine.holding.Where;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Answer.Wrong;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Visits by where and when, as they are typed or drawn; {@link #read} says what of it cannot be.
 *
 * @param what {@code any}, {@code place}, {@code area} or {@code drawn}
 * @param place such as a store
 * @param floor as visits name it, empty for the town; of what is chosen by place it may be empty for all
 * @param zone may be empty for the whole floor
 * @param drawn the corners of a drawn area: x, y, x, y, … in metres
 * @param days numbers of the days, 1 for Monday; none for any time
 * @param from a time, such as {@code 12:00}
 * @param standing whether those to come are meant as well
 */
record AskedWhere(
    String what,
    String place,
    String floor,
    String zone,
    String west,
    String east,
    String south,
    String north,
    List<Double> drawn,
    List<Integer> days,
    String from,
    String to,
    boolean standing) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,7}([.,]\\d{1,6})?");

  /** What cannot be, as a key of the texts. */
  static final class Cannot extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String text;

    Cannot(String field, String text) {
      super(text, null, false, false);
      this.field = field;
      this.text = text;
    }

    Wrong in(Wording wording) {
      return new Wrong(field, wording.t("places.wrong." + text));
    }
  }

  /** @throws Cannot where something that was typed cannot be */
  Where read(Plans plans) {
    var weekly = weekly();
    var area = switch (what) {
      case "area" -> area(plans, typed());
      case "drawn" -> area(plans, corners());
      default -> null;
    };
    if (what.equals("place")) {
      boolean outside = place.isEmpty() && floor.isEmpty() && zone.isEmpty();
      if (outside) {
        throw new Cannot("what", "where");
      }
      return new Where(said(place), said(floor), said(zone), null, weekly);
    }
    if (area == null && weekly == null) {
      throw new Cannot("what", "where");
    }
    return new Where(area == null || floor.isEmpty() ? null : said(place), null, null, area, weekly);
  }

  /**
   * The time that a rule is to stand for.
   *
   * @throws Cannot where it is not for a time of the week alone
   */
  Weekly readRule() {
    var weekly = weekly();
    if (weekly == null || !what.equals("any")) {
      throw new Cannot("standing", "standing");
    }
    return weekly;
  }

  private Area area(Plans plans, List<Area.Corner> corners) {
    try {
      return floor.isEmpty()
          ? plans.town().orElseThrow(() -> new Cannot("floor", "floor")).inDegrees(corners)
          : new Area(floor, corners);
    } catch (IllegalArgumentException e) {
      throw new Cannot("what", "nothing");
    }
  }

  private List<Area.Corner> typed() {
    double left = number("west", west);
    double right = number("east", east);
    double bottom = number("south", south);
    double top = number("north", north);
    if (left >= right) {
      throw new Cannot("east", "width");
    }
    if (bottom >= top) {
      throw new Cannot("north", "width");
    }
    return Area.between(floor, left, bottom, right, top).corners();
  }

  private static double number(String field, String text) {
    if (!NUMBER.matcher(text.strip()).matches()) {
      throw new Cannot(field, "metres");
    }
    return Double.parseDouble(text.strip().replace(',', '.'));
  }

  private List<Area.Corner> corners() {
    if (drawn.size() % 2 != 0 || drawn.size() > 2 * Area.MOST_CORNERS || drawn.stream().anyMatch(this::isNowhere)) {
      throw new Cannot("what", "nothing");
    }
    return IntStream.range(0, drawn.size() / 2)
        .mapToObj(i -> new Area.Corner(drawn.get(2 * i), drawn.get(2 * i + 1)))
        .toList();
  }

  private boolean isNowhere(@Nullable Double at) {
    return at == null || !Double.isFinite(at);
  }

  private @Nullable Weekly weekly() {
    if (days.isEmpty()) {
      if (!from.isBlank() || !to.isBlank()) {
        throw new Cannot("days", "days");
      }
      return null;
    }
    var begins = from.isBlank() ? LocalTime.MIDNIGHT : time("from", from);
    var ends = to.isBlank() ? LocalTime.MIDNIGHT : time("to", to);
    if (!ends.equals(LocalTime.MIDNIGHT) && !begins.isBefore(ends)) {
      throw new Cannot("to", "to");
    }
    return new Weekly(weekdays(), begins, ends);
  }

  private Set<DayOfWeek> weekdays() {
    if (days.stream().anyMatch(day -> day < 1 || day > 7)) {
      throw new Cannot("days", "days");
    }
    return days.stream().map(DayOfWeek::of).collect(Collectors.toSet());
  }

  private static LocalTime time(String field, String text) {
    try {
      return LocalTime.parse(text.strip().toLowerCase(Locale.ROOT));
    } catch (DateTimeParseException e) {
      throw new Cannot(field, "time");
    }
  }

  private static @Nullable String said(String text) {
    return text.isBlank() ? null : text;
  }
}
