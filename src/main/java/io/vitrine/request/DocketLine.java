package io.vitrine.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands in the queue: without a name.
 *
 * @param with the officer who works on it
 * @param paused whether its clock stands still
 * @param mine whether it is with the one who looks
 * @param closedToMe whether it is the looking officer's own case, or of somebody close to them
 */
public record DocketLine(
    Reference reference,
    int version,
    CaseType type,
    Regime regime,
    Residence residence,
    State state,
    Instant received,
    Instant over,
    @Nullable Instant executeAt,
    @Nullable Instant closed,
    @Nullable String with,
    boolean paused,
    boolean mine,
    boolean preparedByMe,
    boolean warned,
    boolean escalated,
    boolean closedToMe) {

  /** Whether it is over its time, now or when it was closed. */
  public boolean isOver(Instant now) {
    return (closed == null ? now : closed).isAfter(over);
  }
}
