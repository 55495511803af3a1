package io.vitrine.holding;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What would go with the next run.
 *
 * @param first when the oldest of it occurred
 * @param last when the newest of it occurred
 * @param on the day of the run
 */
public record Going(long entries, Instant first, Instant last, LocalDate on) {

  /** One entry that goes by itself soon. */
  public record Soon(Entry entry, LocalDate on) {}
}
