package io.vitrine.request;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Days that are holidays both of the State of California (Cal. Gov. Code §6700) and of the United States (5 U.S.C.
 * §6103). The regulation leaves "business day" undefined, so that only what is a holiday by both counts: too few
 * holidays make a deadline earlier, never later.
 */
final class CaliforniaHolidays implements Holidays {

  @Override
  public boolean isHoliday(LocalDate day) {
    return fixedIn(day.getYear()).contains(day)
        || fixedIn(day.getYear() + 1).contains(day)
        || movingIn(day.getYear()).contains(day);
  }

  /** One that falls on a Sunday is kept on the Monday after it. */
  private static Set<LocalDate> fixedIn(int year) {
    return Set.of(
        kept(LocalDate.of(year, Month.JANUARY, 1)),
        kept(LocalDate.of(year, Month.JULY, 4)),
        kept(LocalDate.of(year, Month.NOVEMBER, 11)),
        kept(LocalDate.of(year, Month.DECEMBER, 25)));
  }

  private static LocalDate kept(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }

  private static Set<LocalDate> movingIn(int year) {
    return Set.of(
        nth(3, DayOfWeek.MONDAY, LocalDate.of(year, Month.JANUARY, 1)),
        nth(3, DayOfWeek.MONDAY, LocalDate.of(year, Month.FEBRUARY, 1)),
        LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
        nth(1, DayOfWeek.MONDAY, LocalDate.of(year, Month.SEPTEMBER, 1)),
        nth(4, DayOfWeek.THURSDAY, LocalDate.of(year, Month.NOVEMBER, 1)));
  }

  private static LocalDate nth(int n, DayOfWeek day, LocalDate month) {
    return month.with(TemporalAdjusters.dayOfWeekInMonth(n, day));
  }
}
