package io.vitrine.request;

import java.time.LocalDate;

/**
 * 11 CCR §7021(b): an answer no later than 45 calendar days after receipt, regardless of the time that it takes to make
 * sure who asks. Calendar days: a weekend or a holiday at the end makes it no longer, and nothing pauses it.
 */
final class FortyFiveDaysToAnswer {

  LocalDate lastDay(LocalDate received) {
    return received.plusDays(45);
  }
}
