package io.vitrine.customer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one looker saw of a shopper's data on one day, for one purpose.
 *
 * @param looker {@code officer:7}, {@code machine:import}, or {@link #STORE}
 * @param name of an officer; null for machines and the store, which the texts name
 * @param kinds names of the kinds of entries that were looked at; none where it was not about entries
 * @param times how often on that day
 */
public record Look(
    String looker, @Nullable String name, Why why, List<String> kinds, int times, Instant first, Instant last) {

  /** Somebody in the store: a code says whose it is, not who types it. */
  static final String STORE = "store";

  /** For what somebody looked. */
  public enum Why {
    /** A source told us something that happened. */
    TAKING_IN,
    /** To choose what to suggest. */
    SUGGESTING,
    /** To learn what goes with what, from everyone's history. */
    LEARNING,
    /** To work on what the shopper asked for: a claim, a request. */
    ANSWERING,
    /** To delete what was kept long enough. */
    CLEARING,
    /** To hand the shopper a copy. */
    EXPORTING,
    /** To serve the shopper in the store, by a code of theirs. */
    SERVING;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Why of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public boolean byMachine() {
    return looker.startsWith("machine:");
  }
}
