package io.vitrine.holding;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One edit by the owner.
 *
 * @param entries how many entries it touched
 * @param kind of an entry that it touched and that is still there
 * @param title of that entry; empty where it is sensitive
 * @param dueAt when an exclusion ends or a deletion becomes final
 */
public record Edit(
    EditId id,
    Verb verb,
    Instant madeAt,
    @Nullable Reason reason,
    @Nullable Instant dueAt,
    int entries,
    @Nullable String kind,
    @Nullable String title,
    @Nullable Instant undoneAt,
    @Nullable Instant settledAt) {

  public enum Verb {
    EXCLUDE,
    INCLUDE,
    CORRECT,
    DELETE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Verb of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public boolean canBeUndone() {
    return undoneAt == null && settledAt == null;
  }

  /**
   * What an undo did.
   *
   * @param restored entries that are as they were before
   * @param changedSince entries that were edited again and stay as they are
   */
  public record Undone(int restored, int changedSince) {}
}
