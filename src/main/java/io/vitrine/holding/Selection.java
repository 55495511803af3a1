package io.vitrine.holding;

import java.util.Map;

/** Which entries an edit is about. */
public sealed interface Selection {

  /** @param versions each entry with the version that was seen; a newer one is refused */
  record These(Map<EntryId, Integer> versions) implements Selection {

    public These {
      versions = Map.copyOf(versions);
    }
  }

  /** Everything that matches at the moment of the edit. */
  record AllMatching(Filter filter) implements Selection {}

  /** Visits by where and when they were, at the moment of the edit. */
  record Of(Where where) implements Selection {}

  static Selection of(Entry entry) {
    return new These(Map.of(entry.id(), entry.version()));
  }
}
