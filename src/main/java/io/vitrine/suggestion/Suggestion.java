package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import java.util.List;

/**
 * A product with its score and reasons.
 *
 * @param score the sum of the evidence's shares, exactly; in hundredths, so 410 reads 4.10
 * @param evidence largest share first
 * @param place 1 is the best
 * @param candidates of how many products: all that some evidence speaks for or against
 */
public record Suggestion(ProductId product, long score, List<Evidence> evidence, int place, int candidates) {}
