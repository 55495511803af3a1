package io.vitrine.holding;

import io.vitrine.customer.Purpose;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keep it, but do not use it.
 *
 * @param until when it may be used again, or null for ever
 */
public record Exclusion(Reason reason, Set<Purpose> purposes, @Nullable Instant until) {

  public Exclusion {
    if (purposes.isEmpty()) {
      throw new IllegalArgumentException("An exclusion is from at least one purpose");
    }
    purposes = Set.copyOf(purposes);
  }

  public static Exclusion fromSuggestions(Reason reason) {
    return new Exclusion(reason, Set.of(Purpose.SUGGESTIONS), null);
  }

  public static Exclusion fromSuggestions(Reason reason, @Nullable Instant until) {
    return new Exclusion(reason, Set.of(Purpose.SUGGESTIONS), until);
  }

  boolean inForce(Instant now) {
    return until == null || until.isAfter(now);
  }
}
