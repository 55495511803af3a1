package io.vitrine.request;

import java.time.LocalDate;

/** 11 CCR §7021(b): once, 45 calendar days more, 90 from receipt at most, where the shopper is told so and why. */
final class FortyFiveDaysMore {

  LocalDate lastDay(LocalDate received) {
    return received.plusDays(90);
  }
}
