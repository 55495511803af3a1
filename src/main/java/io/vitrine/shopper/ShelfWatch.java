package io.vitrine.shopper;

import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.EditId;
import io.vitrine.holding.EntryId;
import io.vitrine.suggestion.Before;
import io.vitrine.suggestion.SuggestionEffect;
import io.vitrine.suggestion.SuggestionList;
import io.vitrine.suggestion.Suggestions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps an eye on the shelf of suggestions while something is edited. */
@Component
class ShelfWatch {

  private final Suggestions suggestions;
  private final ShelfSentences sentences;

  ShelfWatch(Suggestions suggestions, ShelfSentences sentences) {
    this.suggestions = suggestions;
    this.sentences = sentences;
  }

  Watched watch(CustomerId owner) {
    return new Watched(owner, suggestions.before(owner));
  }

  /** @param changed what became of it, in a sentence; nothing where there was none and is none */
  record Now(SuggestionList list, @Nullable String changed) {}

  final class Watched {

    private final CustomerId owner;
    private final Before before;

    private Watched(CustomerId owner, Before before) {
      this.owner = owner;
      this.before = before;
    }

    /** The entries that say that something is had, as of the look before the edit. */
    Set<EntryId> entriesOf(ProductId product) {
      return suggestions.entriesOf(owner, product, before);
    }

    /** What became of the shelf since, in a sentence; nothing where there was none and is none. */
    @Nullable String changed() {
      return changed(null);
    }

    /** The same, kept with the edit that did it. */
    @Nullable String changed(@Nullable EditId edit) {
      return said(suggestions.since(owner, before, edit).effect());
    }

    /** The same, with the shelf as it is now. */
    Now now(@Nullable EditId edit) {
      var after = suggestions.since(owner, before, edit);
      return new Now(after.list(), said(after.effect()));
    }

    private @Nullable String said(SuggestionEffect effect) {
      return before.list().suggestions().isEmpty()
              && effect.yours().came().isEmpty()
              && effect.models().came().isEmpty()
          ? null
          : sentences.changed(effect);
    }
  }
}
