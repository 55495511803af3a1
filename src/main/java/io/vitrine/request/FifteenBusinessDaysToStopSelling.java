package io.vitrine.request;

import java.time.LocalDate;

/**
 * 11 CCR §7026(f) for selling and sharing, §7027(g) for limiting the use: as soon as feasible, and no later than 15
 * business days from receipt. Neither knows a longer time or a pause: nobody has to say who they are for it.
 */
final class FifteenBusinessDaysToStopSelling {

  private final Holidays holidays;

  FifteenBusinessDaysToStopSelling(Holidays holidays) {
    this.holidays = holidays;
  }

  LocalDate lastDay(LocalDate received) {
    return holidays.after(received, 15);
  }
}
