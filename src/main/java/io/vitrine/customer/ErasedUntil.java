package io.vitrine.customer;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Until when what happened does not come in any more.
 *
 * @param byKind moments by kind; under the empty name that of everything, where the customer was erased and came anew
 */
public record ErasedUntil(Map<String, Instant> byKind) {

  static final String EVERYTHING = "";

  /** Whether what happened then was erased. */
  public boolean covers(String kind, Instant happened) {
    return covers(byKind.get(EVERYTHING), happened) || covers(byKind.get(kind), happened);
  }

  private static boolean covers(@Nullable Instant until, Instant happened) {
    return until != null && !happened.isAfter(until);
  }
}
