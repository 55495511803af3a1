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
 * @param example an entry that it touched and that is still there
 * @param rule over what is still to come, where it is more than what was done once
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
    @Nullable Example example,
    @Nullable Rule rule,
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

  /** @param title empty where it is sensitive */
  public record Example(EntryId entry, String kind, String title) {

    public boolean isSealed() {
      return title.isEmpty();
    }
  }

  /** @param endedAt when its owner ended it for what comes in; null while it stands */
  public record Rule(Weekly at, @Nullable Instant endedAt) {}

  public boolean canBeUndone() {
    return undoneAt == null && settledAt == null;
  }

  /**
   * What an undo did.
   *
   * @param restored entries that are as they were before
   * @param verb of the edit that was undone
   * @param changedSince entries that were edited again and stay as they are
   * @param rule whether a rule went with it
   */
  public record Undone(Verb verb, int restored, int changedSince, boolean rule) {

    public Undone(Verb verb, int restored, int changedSince) {
      this(verb, restored, changedSince, false);
    }
  }
}
