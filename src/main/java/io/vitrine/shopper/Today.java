package io.vitrine.shopper;

import io.vitrine.holding.Holdings;
import io.vitrine.shell.Wording;
import java.time.ZoneId;

/**
 * What the browser has to know of the day to ask about an edit.
 *
 * @param tomorrow the first day on which an exclusion may end
 * @param undoUntil until when what is deleted today can be undone
 */
record Today(String language, String tomorrow, String undoUntil) {

  static Today of(Wording wording, ZoneId zone) {
    var today = wording.today();
    return new Today(
        wording.language().getLanguage(),
        today.plusDays(1).toString(),
        wording.shortDate(today.plusDays(Holdings.WAITING_TIME.toDays()).atStartOfDay(zone).toInstant()));
  }
}
