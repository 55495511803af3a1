package io.vitrine.download;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy that somebody asked for.
 *
 * @param done rows that are written
 * @param all rows that there were when it was begun; 0 before
 * @param bytes its size, where it is ready
 * @param sha256 of the ZIP, hexadecimal, where it is ready
 * @param until when it goes by itself, where it is ready
 * @param fetched how often it was taken
 */
public record Download(
    long id,
    State state,
    Instant askedAt,
    long done,
    long all,
    @Nullable Long bytes,
    @Nullable String sha256,
    @Nullable Instant until,
    int fetched) {

  public enum State {
    WAITING,
    WRITING,
    READY,
    /** There was no room on our disk; nothing half is left. */
    FULL,
    /** It could not be written for another reason; nothing half is left. */
    FAILED
  }

  public boolean isUnderWay() {
    return state == State.WAITING || state == State.WRITING;
  }
}
