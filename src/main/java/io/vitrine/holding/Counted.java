package io.vitrine.holding;

import io.vitrine.catalogue.ProductId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry that may be used for suggestions.
 *
 * @param bought whether it is a purchase; otherwise it is a rating
 * @param stars how many its owner gave the product, where they did
 */
public record Counted(
    EntryId entry,
    ProductId product,
    Instant occurredAt,
    String title,
    boolean bought,
    @Nullable Integer stars) {

  Counted with(@Nullable Integer given) {
    return new Counted(entry, product, occurredAt, title, bought, given);
  }

  /** Whether it speaks against what others have with it. */
  public boolean disliked() {
    return stars != null && Likings.isDislike(stars);
  }
}
