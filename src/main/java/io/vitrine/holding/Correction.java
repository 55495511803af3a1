package io.vitrine.holding;

import org.jspecify.annotations.Nullable;

/**
 * What the shopper says over what the source said; it always wins, also over a later update from the source.
 *
 * @param forWhom who it was for, at most 120 characters
 * @param note the shopper's own note, at most 2,000 characters
 */
public record Correction(@Nullable String forWhom, @Nullable String note) {

  public static final int FOR_WHOM_LENGTH = 120;
  public static final int NOTE_LENGTH = 2_000;
  public static final Correction NONE = new Correction(null, null);

  public Correction {
    forWhom = tidy(forWhom, FOR_WHOM_LENGTH);
    note = tidy(note, NOTE_LENGTH);
  }

  public boolean saysNothing() {
    return forWhom == null && note == null;
  }

  private static @Nullable String tidy(@Nullable String text, int length) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var stripped = text.strip();
    if (stripped.length() > length) {
      throw new IllegalArgumentException("At most " + length + " characters");
    }
    return stripped;
  }
}
