package io.vitrine.erasure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one system is with one notice.
 *
 * @param system the system's name
 * @param part of how many parts this is; long notices go in several
 * @param trouble what went wrong at the last try, or null
 * @param nextTryAt when we try again, where we do
 * @param closedAt when it was answered, or settled by hand
 * @param outcome what the system says became of it, where it answered
 * @param records how many of its records it says went or changed, where it says
 * @param receipt SHA-256 of the receipt that was filed, hexadecimal, where it answered
 * @param reason why an officer settled it by hand, where one did
 * @param byHand whether an officer settled it; where none did and it is settled, everything of the person was erased
 */
public record Answer(
    String notice,
    String system,
    String caseRef,
    What what,
    int part,
    int parts,
    State state,
    Instant owedAt,
    int tries,
    @Nullable Instant triedAt,
    @Nullable Instant nextTryAt,
    @Nullable Trouble trouble,
    @Nullable Instant closedAt,
    @Nullable Outcome outcome,
    @Nullable Long records,
    @Nullable String receipt,
    @Nullable String reason,
    boolean byHand) {

  public enum State {
    /** It is still to answer; we try. */
    OWED,
    ANSWERED,
    /** We do not try any more: a person has to look. */
    DEAD,
    /** An officer settled it by hand, or nobody need be told any more, as everything of the person is erased. */
    SETTLED
  }

  /** Whether nobody need be told any more, as everything of the person is erased. */
  public boolean isNeedless() {
    return state == State.SETTLED && !byHand;
  }

  public boolean isClosed() {
    return state == State.ANSWERED || state == State.SETTLED;
  }
}
