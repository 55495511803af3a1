package io.vitrine.request;

import java.time.LocalDate;

/**
 * GDPR Article 12(3), second and third sentence: two months more where needed, for how complex or how many requests
 * are. The shopper is told of it, and why, within the first month. Both together are three months of receipt,
 * counted as in {@link OneMonthToAnswer}.
 */
final class TwoMonthsMore {

  private final Holidays holidays;

  TwoMonthsMore(Holidays holidays) {
    this.holidays = holidays;
  }

  LocalDate lastDay(LocalDate received, int pausedDays) {
    return holidays.workingDayFrom(received.plusMonths(3).plusDays(pausedDays));
  }
}
