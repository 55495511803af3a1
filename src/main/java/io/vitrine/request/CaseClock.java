package io.vitrine.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Until when a case must be answered.
 *
 * @param zone in which its days begin and end
 * @param acknowledgeBy by when its receipt must be confirmed; null where no law asks for it
 * @param due the last day for the answer
 * @param atMost the last day where it is extended, or could be; null where it cannot
 */
public record CaseClock(
    ZoneId zone,
    LocalDate received,
    @Nullable LocalDate acknowledgeBy,
    LocalDate due,
    @Nullable LocalDate atMost,
    boolean extended,
    boolean canPause) {

  /** The first moment that is too late. */
  public Instant over() {
    return due.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Told in time: while the first deadline still runs. */
  public boolean canExtend(Instant now) {
    return !extended && atMost != null && now.isBefore(over());
  }
}
