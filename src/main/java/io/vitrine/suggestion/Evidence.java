package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.EntryId;
import java.time.Instant;
import java.util.List;

/**
 * What the owner's purchases of one product add to a suggestion's score, or take from it.
 *
 * @param entries the owner's purchases of it that count, newest first; not to use the evidence is not to use these
 * @param title as the newest of them says
 * @param occurredAt of the newest of them
 * @param share in the score's unit; below 0 where who has it buys the suggested product less often than by chance
 */
public record Evidence(List<EntryId> entries, ProductId product, String title, Instant occurredAt, long share) {}
