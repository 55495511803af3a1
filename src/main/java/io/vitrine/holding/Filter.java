package io.vitrine.holding;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries one wants to see.
 *
 * @param kinds names of kinds; none means all
 * @param words every word must stand in the title
 * @param from first day, in the shop's time zone
 * @param to last day, in the shop's time zone
 * @param use null for any
 */
public record Filter(
    Set<String> kinds,
    @Nullable String words,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String source,
    @Nullable Use use) {

  /** Longer searches find nothing that a shorter one would not. */
  public static final int WORDS_LENGTH = 200;

  public enum Use {
    USED,
    NOT_USED,
    DELETED
  }

  public Filter {
    kinds = Set.copyOf(kinds);
    words = words == null || words.isBlank() ? null : words.strip();
    if (words != null && words.length() > WORDS_LENGTH) {
      throw new IllegalArgumentException("At most " + WORDS_LENGTH + " characters");
    }
  }

  public static Filter kinds(String... kinds) {
    return new Filter(Set.of(kinds), null, null, null, null, null);
  }

  Filter withoutWords() {
    return new Filter(kinds, null, from, to, source, use);
  }

  public boolean isOpen() {
    return words == null && from == null && to == null && source == null && use == null;
  }
}
