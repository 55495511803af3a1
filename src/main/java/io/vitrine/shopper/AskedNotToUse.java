package io.vitrine.shopper;

import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Reason;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What a shopper chose when asked why something is not to be used, and for how long. */
final class AskedNotToUse {

  private AskedNotToUse() {}

  /**
   * @param until the day from which it may be used again, or empty for ever
   * @return nothing where that is no day after today
   */
  static Optional<Exclusion> read(String reason, String until, LocalDate today, ZoneId zone) {
    var why = Reason.valueOf(reason.toUpperCase(Locale.ROOT));
    if (until.isEmpty()) {
      return Optional.of(Exclusion.fromSuggestions(why));
    }
    return Optional.ofNullable(Asked.day(until))
        .filter(day -> day.isAfter(today))
        .map(day -> Exclusion.fromSuggestions(why, day.atStartOfDay(zone).toInstant()));
  }
}
