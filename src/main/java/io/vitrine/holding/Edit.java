package io.vitrine.holding;

import io.vitrine.customer.Purpose;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One edit by the owner.
 *
 * @param entries how many entries it touched
 * @param purposes for which an exclusion keeps entries from being used; none of another edit
 * @param kind of an entry that it touched and that is still there
 * @param title of that entry; empty where it is sensitive
 * @param dueAt when an exclusion ends or a deletion becomes final
 */
public record Edit(
    EditId id,
    Verb verb,
    Instant madeAt,
    @Nullable Reason reason,
    Set<Purpose> purposes,
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
    DELETE,
    /** Says something of a product for the first time: the edit makes the entry, and its undo unmakes it. */
    RATE;

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
   * @param verb of the edit that was undone
   * @param changedSince entries that were edited again and stay as they are
   */
  public record Undone(Verb verb, int restored, int changedSince) {}
}
