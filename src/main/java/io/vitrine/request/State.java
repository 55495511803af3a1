package io.vitrine.request;

import java.util.Locale;

/** How far a case is. */
public enum State {
  RECEIVED,
  OPEN,
  /** The clock stands still until the shopper says who they are. */
  PAUSED,
  SECOND_OFFICER,
  /** Two have decided; until its day comes the shopper can cancel. */
  APPROVED,
  /** No way back from here. */
  EXECUTING,
  COMPLETED,
  DENIED,
  CANCELLED,
  FAILED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static State of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public boolean isFinal() {
    return this == COMPLETED || this == DENIED || this == CANCELLED;
  }

  /** Whether the one who asked can still take it back. */
  public boolean canBeCancelled() {
    return Step.CANCEL.leadsFrom(this);
  }
}
