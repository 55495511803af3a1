package io.vitrine.request;

import java.time.LocalDate;

/**
 * GDPR Article 12(3), first sentence: an answer without undue delay and within one month of receipt. Counted by
 * Regulation (EEC, Euratom) 1182/71, Article 3: the day of receipt does not count (1); the month ends with the last
 * hour of the day of the same number, or of the month's last day where it has no such day (2)(c); where that is a
 * holiday, a Saturday or a Sunday, with the last hour of the next working day (4). Days on which the clock stood still
 * are added before that.
 */
final class OneMonthToAnswer {

  private final Holidays holidays;

  OneMonthToAnswer(Holidays holidays) {
    this.holidays = holidays;
  }

  LocalDate lastDay(LocalDate received, int pausedDays) {
    return holidays.workingDayFrom(received.plusMonths(1).plusDays(pausedDays));
  }
}
