package io.vitrine.holding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long one customer's entries of a kind are kept.
 *
 * @param keep as they chose, or as the kind says
 * @param seen the latest decision on it, 0 where there is none
 * @param held how many there are, less the deleted ones
 * @param since the day of the oldest of them
 * @param firstToGo the day of the oldest of those that go by themselves, as what is of a closed history does not
 * @param next how many go with the next run
 * @param soon how many go in the month after that
 */
public record Kept(
    Kind kind,
    Kind.Keep keep,
    long seen,
    long held,
    @Nullable LocalDate since,
    @Nullable LocalDate firstToGo,
    long next,
    long soon) {}
