package io.vitrine.realdata;

import io.vitrine.holding.NewEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an adapter makes of a file.
 *
 * @param rows read, without the header
 * @param entries one for each row that became one
 * @param leftOut how many of the others, by reason
 */
record Reading(long rows, List<NewEntry> entries, Map<Reason, Long> leftOut) {

  /** Row by row. */
  static final class Tally {

    private final List<NewEntry> entries = new ArrayList<>();
    private final Map<Reason, Long> leftOut = new EnumMap<>(Reason.class);
    private long rows;

    /** Counts the row; true where nothing speaks against it. */
    boolean wants(@Nullable Reason against) {
      rows++;
      if (against != null) {
        leftOut.merge(against, 1L, Long::sum);
      }
      return against == null;
    }

    void add(NewEntry entry) {
      entries.add(entry);
    }

    Reading reading() {
      return new Reading(rows, List.copyOf(entries), Map.copyOf(leftOut));
    }
  }
}
