package io.vitrine.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * GDPR Article 12(6): where there is reasonable doubt who asks, one may ask for what confirms it; until that comes the
 * time stands still (EDPB Guidelines 01/2022, paragraph 159). California has no such pause: 11 CCR §7021(b).
 */
final class PauseWhileWeAskWhoAsks {

  boolean isLet(Regime regime) {
    return regime == Regime.GDPR;
  }

  /** How many days it stood still: from the day of the question to the day of the answer. */
  int days(Instant asked, Instant answered, ZoneId zone) {
    return (int) Math.max(0, ChronoUnit.DAYS.between(
        LocalDate.ofInstant(asked, zone), LocalDate.ofInstant(answered, zone)));
  }
}
