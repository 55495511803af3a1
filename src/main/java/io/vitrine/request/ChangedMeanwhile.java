package io.vitrine.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The case changed since it was looked at; nothing was done. */
public class ChangedMeanwhile extends RuntimeException {

  private final transient @Nullable String by;
  private final transient Instant at;
  private final String act;

  /** @param by the officer who changed it; null for the shopper or one of our machines */
  ChangedMeanwhile(@Nullable String by, Instant at, String act) {
    super("Changed meanwhile: " + act);
    this.by = by;
    this.at = at;
    this.act = act;
  }

  public @Nullable String by() {
    return by;
  }

  public Instant at() {
    return at;
  }

  /** What was done, as {@link CaseFile.Happened} says it. */
  public String act() {
    return act;
  }
}
