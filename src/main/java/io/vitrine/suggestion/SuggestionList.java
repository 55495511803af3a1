package io.vitrine.suggestion;

import java.time.Duration;
import java.util.List;

/**
 * The suggestions of one moment. There are fewer than asked for where nothing more has a score above 0.
 *
 * @param counted from how many of the owner's entries they are made
 * @param held how many entries are held on the owner in all
 * @param counting the histories of all are still being counted, so there is no list yet
 * @param off the owner wants no personal suggestions, so that nothing was read
 * @param model how often the model had changed since the start: two lists of one model differ by the owner's edits only
 * @param took from the question to this answer
 */
public record SuggestionList(
    List<Suggestion> suggestions,
    int counted,
    int held,
    boolean counting,
    boolean off,
    long model,
    Duration took) {

  static SuggestionList off(Duration took) {
    return new SuggestionList(List.of(), 0, 0, false, true, 0, took);
  }
}
