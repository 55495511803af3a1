package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.EntryId;
import java.util.Set;

/**
 * What a shopper thinks of leaving out.
 *
 * @param products everything that counts of these
 * @param stars the stars of these, and nothing else of them
 * @param entries these alone
 * @param kinds every entry of these kinds, such as {@code rating}
 * @param categories everything that counts of these categories of the catalogue
 */
public record Leaving(
    Set<ProductId> products,
    Set<ProductId> stars,
    Set<EntryId> entries,
    Set<String> kinds,
    Set<String> categories) {

  public Leaving {
    products = Set.copyOf(products);
    stars = Set.copyOf(stars);
    entries = Set.copyOf(entries);
    kinds = Set.copyOf(kinds);
    categories = Set.copyOf(categories);
  }

  public static Leaving out(ProductId... products) {
    return new Leaving(Set.of(products), Set.of(), Set.of(), Set.of(), Set.of());
  }

  public boolean isNothing() {
    return products.isEmpty() && stars.isEmpty() && entries.isEmpty() && kinds.isEmpty() && categories.isEmpty();
  }
}
