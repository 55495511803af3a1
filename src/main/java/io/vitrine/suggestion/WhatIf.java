package io.vitrine.suggestion;

import io.vitrine.holding.EntryId;
import java.util.Set;

/**
 * A list beside the one that would be without some entries; nothing was changed. Both are of one model, so that what
 * differs follows from these entries alone.
 *
 * @param entries those that would be left out; what does not count now is not among them
 */
public record WhatIf(SuggestionList now, SuggestionList without, Set<EntryId> entries) {

  public SuggestionChange change() {
    return SuggestionChange.between(now, without);
  }
}
