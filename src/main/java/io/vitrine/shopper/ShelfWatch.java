package io.vitrine.shopper;

import io.vitrine.customer.CustomerId;
import io.vitrine.suggestion.SuggestionChange;
import io.vitrine.suggestion.SuggestionList;
import io.vitrine.suggestion.Suggestions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps an eye on the shelf of suggestions while something is edited elsewhere. */
@Component
class ShelfWatch {

  private final Suggestions suggestions;
  private final ShelfSentences sentences;

  ShelfWatch(Suggestions suggestions, ShelfSentences sentences) {
    this.suggestions = suggestions;
    this.sentences = sentences;
  }

  Watched watch(CustomerId owner) {
    return new Watched(owner, suggestions.forCustomer(owner), System.nanoTime());
  }

  final class Watched {

    private final CustomerId owner;
    private final SuggestionList before;
    private final long began;

    private Watched(CustomerId owner, SuggestionList before, long began) {
      this.owner = owner;
      this.before = before;
      this.began = began;
    }

    /** What became of the shelf since, in a sentence; nothing where there was none and is none. */
    @Nullable String changed() {
      var after = suggestions.forCustomer(owner);
      var took = Duration.ofNanos(System.nanoTime() - began);
      return before.suggestions().isEmpty() && after.suggestions().isEmpty()
          ? null
          : sentences.changed(SuggestionChange.between(before, after), took);
    }
  }
}
