package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.EntryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes with what its owner has.
 *
 * @param score the sum of the shares, exactly, in hundredths
 * @param pieces what it goes with, largest share first
 */
public record Match(ProductId product, long score, List<Piece> pieces) {

  /** Why two things go together, besides that others have both. */
  public enum How {
    /** A quiet colour goes with any. */
    QUIET,
    /** Nearly the same colour. */
    SAME_COLOUR,
    /** Opposite colours. */
    OPPOSITE,
    /** The same maker. */
    BRAND,
    /** More of what is played. */
    PLAYED
  }

  /**
   * @param entries what says that it is had
   * @param colour of what is had
   * @param worn whether it is in the closet
   * @param plays how often it was played
   */
  public record Piece(
      ProductId product,
      List<EntryId> entries,
      String title,
      Instant at,
      @Nullable String colour,
      How how,
      boolean worn,
      int plays,
      long share) {}
}
