package io.vitrine.holding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is held on a shopper, in numbers.
 *
 * @param parts of each kind from each source
 * @param year entries a day, not deleted, of the days of the last year that have any
 * @param fresh the newest entries that came in since a moment, at most as many as were asked for
 * @param cameIn how many came in since then
 * @param kept for how long each kind is kept, and how much of it goes when
 * @param leaving edits that the clock will settle: deletions that become final, exclusions that end; the next first
 */
public record Overview(
    List<Part> parts,
    Map<LocalDate, Integer> year,
    List<Entry> fresh,
    long cameIn,
    List<Kept> kept,
    List<Edit> leaving) {

  /**
   * @param source what it is called in the database, such as {@code till}
   * @param name what its people call it
   * @param entries all of them
   * @param deleted those that can still be undone
   * @param notUsed those that the shopper excluded
   * @param since the first day; null where all are deleted
   */
  public record Part(
      String kind, String source, String name, long entries, long deleted, long notUsed, @Nullable LocalDate since) {}

  public long held() {
    return parts.stream().mapToLong(part -> part.entries() - part.deleted()).sum();
  }
}
