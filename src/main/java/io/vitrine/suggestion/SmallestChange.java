package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.EntryId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The smallest set of a shopper's own entries without which a product would not be on their list, or would be. It was
 * replayed: the list was made without them and looked at.
 *
 * @param pieces largest share first
 * @param score the product's without them, in hundredths
 * @param place without them; 0 where it is not on the list
 * @param proven whether no smaller set of entries does it, whatever product takes the place; otherwise one may
 */
public record SmallestChange(ProductId product, List<Piece> pieces, long score, int place, boolean proven) {

  /**
   * What goes together.
   *
   * @param stars whether these are the stars alone, and the purchases stay
   * @param newest whether older purchases of the same stay
   */
  public record Piece(ProductId product, String title, List<EntryId> entries, boolean stars, boolean newest) {}

  public Set<EntryId> entries() {
    return pieces.stream().flatMap(piece -> piece.entries().stream()).collect(Collectors.toSet());
  }
}
