package io.vitrine.request;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The holidays of all German states; a state's own are left out, so that a deadline is never later than anywhere.
 * Easter by the Gregorian computus as Butcher gave it (Meeus, Astronomical Algorithms, chapter 8).
 */
final class GermanHolidays implements Holidays {

  private static final Set<MonthDay> FIXED = Set.of(
      MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 3), MonthDay.of(12, 25), MonthDay.of(12, 26));
  /** Good Friday, Easter Monday, Ascension, Whit Monday: days from Easter. */
  private static final Set<Long> MOVING = Set.of(-2L, 1L, 39L, 50L);

  @Override
  public boolean isHoliday(LocalDate day) {
    return FIXED.contains(MonthDay.from(day))
        || MOVING.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
  }

  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int days = h + l - 7 * m + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
