package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.Declined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with any product, on the list or not.
 *
 * @param scored with its score and evidence; its place is the one it would have, 0 where its score is not above 0
 * @param last the score of the last on the list, 0 where the list is not full
 * @param declined what its owner said of it, where they did
 * @param leaving without which own entries it would be on the list; nothing where that cannot be
 * @param having of what it would be enough to have one, the strongest first
 */
public record WhyNot(
    ProductId product,
    Standing standing,
    Suggestion scored,
    long last,
    Declined.@Nullable One declined,
    @Nullable SmallestChange leaving,
    List<ProductId> having) {

  /** Why it is not on the list. */
  public enum Standing {
    /** No personal suggestions are wanted. */
    OFF,
    /** The histories are being counted. */
    COUNTING,
    /** It is on the list. */
    ON_LIST,
    /** Its owner does not want it suggested. */
    DECLINED,
    /** Its owner has it. */
    HAD,
    /** Its owner had it once, or told us not to use that they have it. */
    NOT_USED,
    /** It is not sold any more, or never had a title. */
    GONE,
    /** Nothing speaks for it or against it. */
    NO_EVIDENCE,
    /** Others score higher. */
    BELOW
  }
}
