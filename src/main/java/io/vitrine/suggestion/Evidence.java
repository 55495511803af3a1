package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.EntryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner's purchases and ratings of one product add to a suggestion's score, or take from it.
 *
 * @param entries those of it that count, newest first; not to use the evidence is not to use these
 * @param title as the newest purchase says, or where there is none the newest rating
 * @param occurredAt of the same
 * @param times how many of them are purchases
 * @param stars how many the owner gave it, where they did
 * @param share in the score's unit; below 0 where who has it buys the suggested product less often than by chance, or
 *     where the owner gave it one or two stars and who has it buys the suggested product more often
 */
public record Evidence(
    List<EntryId> entries,
    ProductId product,
    String title,
    Instant occurredAt,
    int times,
    @Nullable Integer stars,
    long share) {}
