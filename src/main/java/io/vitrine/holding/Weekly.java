package io.vitrine.holding;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time that comes again each week, as the shop's clocks show it: on Saturdays from 12 to 18. When the clocks go
 * forward the hour that they leave out belongs to none; when they go back the hour that comes twice counts twice.
 *
 * @param from the first moment that belongs to it
 * @param to the first moment that does not any more; midnight for the end of the day
 */
public record Weekly(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

  private static final Duration WEEK = Duration.ofDays(7);

  public Weekly {
    days = Set.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("A time of the week is on at least one day");
    }
    if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
      throw new IllegalArgumentException("A time of the week begins before it ends");
    }
  }

  boolean holds(LocalDateTime local) {
    var time = local.toLocalTime();
    return days.contains(local.getDayOfWeek())
        && !time.isBefore(from)
        && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
  }

  /**
   * Whether any of a stay is in this time.
   *
   * @param left null, or no later than when they came, for a moment
   */
  public boolean touches(Instant came, @Nullable Instant left, ZoneId zone) {
    if (left == null || !came.isBefore(left)) {
      return holds(LocalDateTime.ofInstant(came, zone));
    }
    // Beyond a week nothing is left out; a week more, as the clocks may leave out an hour.
    var end = left.isAfter(came.plus(WEEK).plus(WEEK)) ? came.plus(WEEK).plus(WEEK) : left;
    var rules = zone.getRules();
    for (var at = came; at.isBefore(end);) {
      var change = rules.nextTransition(at);
      var until = change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
      // Between two changes of the clocks local time runs evenly.
      var offset = rules.getOffset(at);
      if (touches(LocalDateTime.ofInstant(at, offset), LocalDateTime.ofInstant(until, offset))) {
        return true;
      }
      at = until;
    }
    return false;
  }

  private boolean touches(LocalDateTime came, LocalDateTime left) {
    for (var day = came.toLocalDate(); !day.isAfter(left.toLocalDate()); day = day.plusDays(1)) {
      var begins = day.atTime(from);
      var ends = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(to);
      if (days.contains(day.getDayOfWeek()) && came.isBefore(ends) && begins.isBefore(left)) {
        return true;
      }
    }
    return false;
  }
}
