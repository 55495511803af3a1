package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.EntryId;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that may have run out, by the owner's own rhythm.
 *
 * @param entries the purchases that this rests on, newest first
 * @param times on how many days it was bought
 * @param every days between two purchases, the median
 * @param giveOrTake days, the median distance of an interval from the median
 * @param last when it was bought last
 * @param due when it would be bought again
 */
public record Again(
    ProductId product, List<EntryId> entries, int times, int every, int giveOrTake, LocalDate last, LocalDate due) {}
