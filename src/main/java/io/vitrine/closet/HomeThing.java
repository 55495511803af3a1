package io.vitrine.closet;

import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.Product;
import io.vitrine.holding.EntryId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing at home that is plugged in.
 *
 * @param key {@code p7} for what was bought by entry 7, {@code h9} for what the shopper added by entry 9
 * @param entry the one whose passport tells of it
 * @param entries those that it consists of, with their versions
 * @param product what the shop sells it as, if it does
 * @param since from when they have it, where that is known
 * @param warranty nothing where nobody knows since when they have it
 * @param kilowattHours a year; nothing where nobody knows
 * @param capacity what its sort is measured by; nothing where nobody knows
 * @param own what its owner says over what the shop says, by field
 * @param bought whether the shop sold it to them
 * @param used whether it may be used for suggestions
 * @param here whether they still have it
 */
public record HomeThing(
    String key,
    EntryId entry,
    Map<EntryId, Integer> entries,
    String title,
    Sort sort,
    Room room,
    @Nullable String brand,
    Drawing drawing,
    @Nullable Product product,
    @Nullable Money price,
    @Nullable LocalDate since,
    @Nullable Warranty warranty,
    @Nullable Integer kilowattHours,
    @Nullable Double capacity,
    Map<String, String> own,
    boolean bought,
    boolean used,
    boolean here) {

  public HomeThing {
    entries = Map.copyOf(entries);
    own = Map.copyOf(own);
  }

  /** Only where what it uses is known. */
  Appliance appliance() {
    return new Appliance(
        product == null ? key : Sold.key(product),
        title,
        sort.word(),
        Objects.requireNonNull(kilowattHours),
        capacity,
        price);
  }

  /** Not what it is called: things end up in logs. */
  @Override
  public String toString() {
    return "Thing " + key;
  }
}
