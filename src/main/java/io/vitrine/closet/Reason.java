package io.vitrine.closet;

import org.jspecify.annotations.Nullable;

/**
 * A share in an outfit's score, with what it rests on.
 *
 * @param key of the text that says it; {0} is the number of {@code what}, such as stars or degrees
 * @param points what it adds, or takes
 * @param piece the garment it is about; none where it is about all of them
 * @param beside the garment beside it, where it is about two
 * @param what the number in the text: stars for a rating, times for what was worn, degrees for warmth, else 0
 */
public record Reason(
    Term term,
    String key,
    int points,
    @Nullable Long piece,
    @Nullable Long beside,
    int what) {}
