package io.vitrine.request;

import java.time.LocalDate;

/** 11 CCR §7021(a): receipt of a request to delete, correct or know is confirmed within ten business days. */
final class TenBusinessDaysToAcknowledge {

  private final Holidays holidays;

  TenBusinessDaysToAcknowledge(Holidays holidays) {
    this.holidays = holidays;
  }

  LocalDate lastDay(LocalDate received) {
    return holidays.after(received, 10);
  }
}
