package io.vitrine.holding;

import io.vitrine.catalogue.ProductId;
import java.util.List;
import java.util.Set;

/**
 * What a list of suggestions for one customer is made of, as it stands at one moment.
 *
 * @param counted entries that count, oldest first
 * @param notToOffer what they have, and what they told us not to use: an exclusion takes away, it must not make us
 *     offer the very thing
 * @param held how many entries there are in all, counted or not, less the deleted ones
 */
public record History(List<Counted> counted, Set<ProductId> notToOffer, int held) {}
