package io.vitrine.shopper;

import io.vitrine.customer.CustomerId;
import io.vitrine.holding.EditId;
import io.vitrine.suggestion.Before;
import io.vitrine.suggestion.Suggestions;
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

  final class Watched {

    private final CustomerId owner;
    private final Before before;

    private Watched(CustomerId owner, Before before) {
      this.owner = owner;
      this.before = before;
    }

    /** What became of the shelf since, in a sentence; nothing where there was none and is none. */
    @Nullable String changed() {
      return changed(null);
    }

    /** The same, kept with the edit that did it. */
    @Nullable String changed(@Nullable EditId edit) {
      var effect = suggestions.since(owner, before, edit);
      return before.list().suggestions().isEmpty()
              && effect.yours().came().isEmpty()
              && effect.models().came().isEmpty()
          ? null
          : sentences.changed(effect);
    }
  }
}
