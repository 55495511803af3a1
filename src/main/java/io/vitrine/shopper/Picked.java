package io.vitrine.shopper;

import io.vitrine.holding.EntryId;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Selection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the shopper picked in the browser, for one edit.
 *
 * @param all whether everything that matches the page's filter is meant, and not only {@code these}
 * @param these entries with the versions that were seen
 * @param shown further entries that the browser shows and wants to know anew, because the edit may touch them
 */
record Picked(boolean all, List<Seen> these, List<Long> shown) {

  record Seen(long id, int version) {}

  /** More than anyone scrolls; the browser forgets what lies beyond and fetches it again. */
  private static final int SHOWN_AT_MOST = 1_000;

  Selection among(Filter filter) {
    return all
        ? new Selection.AllMatching(filter)
        : new Selection.These(these.stream()
            .collect(Collectors.toMap(seen -> new EntryId(seen.id()), Seen::version, (a, b) -> a)));
  }

  /** The entries that the browser has to draw anew after the edit. */
  List<EntryId> toShow() {
    return Stream.concat(these.stream().map(Seen::id), shown.stream())
        .distinct()
        .limit(SHOWN_AT_MOST)
        .map(EntryId::new)
        .toList();
  }
}
