package io.vitrine.closet;

import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Telling;
import io.vitrine.holding.Told;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On which days what was worn: one entry for a piece and a day. */
@Component
class WornDays {

  /** Nobody marks what they wore longer ago than this: the day would be a guess. */
  private static final int DAYS_BACK = 366;

  private final Pieces pieces;
  private final Telling telling;
  private final Clock clock;
  private final ZoneId zone;

  WornDays(Pieces pieces, Telling telling, Clock clock, ZoneId zone) {
    this.pieces = pieces;
    this.telling = telling;
    this.clock = clock;
    this.zone = zone;
  }

  Done mark(CustomerId owner, Collection<String> keys, LocalDate day, @Nullable String outfit) {
    if (day.isAfter(today()) || day.isBefore(today().minusDays(DAYS_BACK))) {
      throw new IllegalArgumentException("Worn today or in the last year");
    }
    telling.oneAtATime(owner);
    var marked = new HashSet<String>();
    telling.between(owner, Wear.KIND, begin(day), begin(day.plusDays(1)))
        .forEach(wear -> marked.add(Objects.requireNonNullElse(wear.orderKey(), "")));
    var at = moment(day);
    return Done.told(telling.tell(
        owner,
        pieces.of(owner).stream()
            .filter(piece -> keys.contains(piece.key()) && !marked.contains(piece.key()))
            .map(piece ->
                new Told(Wear.KIND, at, piece.key(), piece.product(), piece.title(), null, new Wear(outfit)))
            .toList()));
  }

  /** How many pieces on each day of the month that begins with this one. */
  Map<LocalDate, Integer> of(CustomerId owner, LocalDate first) {
    var days = new HashMap<LocalDate, Integer>();
    telling.between(owner, Wear.KIND, begin(first), begin(first.plusMonths(1)))
        .forEach(wear -> days.merge(LocalDate.ofInstant(wear.occurredAt(), zone), 1, Integer::sum));
    return days;
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** Today it is now; another day it was at noon, which is that day in every zone nearby. */
  private Instant moment(LocalDate day) {
    return day.equals(today())
        ? clock.instant().truncatedTo(ChronoUnit.MICROS)
        : day.atTime(LocalTime.NOON).atZone(zone).toInstant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
