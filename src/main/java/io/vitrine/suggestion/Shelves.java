package io.vitrine.suggestion;

import java.util.List;

/**
 * All shelves of one moment. What stands on one is not repeated on the next, but for what is popular, which is the same
 * for everyone.
 *
 * @param forYou from what was bought and rated, by what others have with it
 * @param again from the owner's own rhythm
 * @param goesWith from what they have, wear and play, by what fits and what others combine
 * @param better from the devices they have
 * @param popular not personal
 */
public record Shelves(
    SuggestionList forYou,
    List<Again> again,
    List<Match> goesWith,
    List<Better> better,
    List<MostHad> popular) {}
