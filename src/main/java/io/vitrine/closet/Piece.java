package io.vitrine.closet;

import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.EntryId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a closet.
 *
 * @param key {@code p7} for what was bought by entry 7, {@code p7.2} for the second piece of a set that was split,
 *     {@code c9} for what the shopper added by entry 9
 * @param entries the entries that it consists of, with their versions; the first is the one whose passport tells of it
 * @param title what it is called
 * @param count how many of it were bought together and are not split
 * @param garment what matters for what it goes with
 * @param drawing how it is drawn
 * @param since from when they have it, where that is known
 * @param bought whether the shop sold it to them
 * @param used whether it may be used for suggestions
 * @param fits {@code small}, {@code right} or {@code large}, where they said so
 * @param who whom it was lent or given to
 * @param lastWorn the last day on which it was worn
 */
public record Piece(
    String key,
    EntryId entry,
    Map<EntryId, Integer> entries,
    String title,
    int count,
    Garment garment,
    Drawing drawing,
    @Nullable ProductId product,
    @Nullable Money price,
    @Nullable String size,
    @Nullable LocalDate since,
    boolean bought,
    boolean used,
    State state,
    @Nullable String who,
    @Nullable String fits,
    @Nullable LocalDate lastWorn) {

  public Piece {
    entries = Map.copyOf(entries);
  }

  public boolean isHere() {
    return state == State.HERE;
  }

  public int stars() {
    return garment.rating();
  }

  public int worn() {
    return garment.worn();
  }

  /** What each wear has cost so far; nothing where it was not worn or nobody knows the price. */
  public @Nullable Money costPerWear() {
    return price == null || worn() == 0
        ? null
        : new Money(Math.round((double) price.minor() / worn()), price.currency());
  }

  /** Not what it is called: pieces end up in logs. */
  @Override
  public String toString() {
    return "Piece " + key;
  }
}
