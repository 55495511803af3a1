package io.vitrine.shopper;

import io.vitrine.holding.Weekly;
import io.vitrine.shell.Wording;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;

/** Says a time of the week: {@code every Saturday from 12:00 to 18:00}. */
final class WeeklyWords {

  private WeeklyWords() {}

  static String said(Weekly at, Wording wording) {
    var days = at.days().size() == DayOfWeek.values().length
        ? wording.t("places.rule.every-day")
        : wording.t("places.rule.every", wording.list(at.days().stream()
            .sorted()
            .map(day -> day.getDisplayName(TextStyle.FULL, wording.language()))
            .toList()));
    boolean toTheEnd = at.to().equals(LocalTime.MIDNIGHT);
    return toTheEnd && at.from().equals(LocalTime.MIDNIGHT)
        ? days
        : toTheEnd
            ? wording.t("places.rule.until-midnight", days, at.from().toString())
            : wording.t("places.rule.from-to", days, at.from().toString(), at.to().toString());
  }
}
