package io.vitrine.holding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Days as the shop's clocks show them, in SQL too, which knows no time zones unless somebody loads them. */
@Component
class ShopDay {

  private final ZoneId zone;

  ShopDay(ZoneId zone) {
    this.zone = zone;
  }

  LocalDate of(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The start of the day after that on which the moment lies. */
  Instant end(Instant moment) {
    return start(of(moment).plusDays(1));
  }

  /**
   * The day of a {@code datetime} in UTC as an SQL expression. It holds numbers and moments of ours alone, one pair for
   * each change of the clocks between the two moments.
   */
  String sql(String column, Instant from, Instant to) {
    var rules = zone.getRules();
    var minutes = new StringBuilder();
    var at = from;
    for (var next = rules.nextTransition(from); next != null && next.getInstant().isBefore(to);
        next = rules.nextTransition(at)) {
      minutes.append(" when %s < timestamp '%s' then %d".formatted(
          column, EntryRows.text(next.getInstant()), next.getOffsetBefore().getTotalSeconds()));
      at = next.getInstant();
    }
    int last = rules.getOffset(to).getTotalSeconds();
    return minutes.isEmpty()
        ? "date(%s + interval %d second)".formatted(column, last)
        : "date(%s + interval case%s else %d end second)".formatted(column, minutes, last);
  }
}
