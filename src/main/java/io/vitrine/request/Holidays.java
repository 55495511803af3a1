package io.vitrine.request;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** On which days nobody can be expected to work. */
interface Holidays {

  boolean isHoliday(LocalDate day);

  default boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
  }

  /** The day itself, or the first working day after it. */
  default LocalDate workingDayFrom(LocalDate day) {
    var working = day;
    while (!isWorkingDay(working)) {
      working = working.plusDays(1);
    }
    return working;
  }

  /** The last of so many working days after a day, which itself does not count. */
  default LocalDate after(LocalDate day, int workingDays) {
    var last = day;
    for (int left = workingDays; left > 0; left--) {
      last = workingDayFrom(last.plusDays(1));
    }
    return last;
  }
}
