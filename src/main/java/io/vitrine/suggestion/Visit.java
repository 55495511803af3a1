package io.vitrine.suggestion;

import io.vitrine.affinity.Ranking;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.Belonging;
import io.vitrine.holding.Counted;
import io.vitrine.holding.EntryId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What every shelf is filled from, read once.
 *
 * @param products what is known of each product that the shopper has
 * @param combined what others combine with what they have, best first, as far as a score is above 0
 * @param byRow which product stands in a row of the ranking
 */
record Visit(
    Basis basis,
    Map<ProductId, Product> products,
    Ranking combined,
    IntFunction<ProductId> byRow,
    LocalDate today,
    ZoneId zone) {

  @Nullable Product product(ProductId id) {
    return products.get(id);
  }

  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** Whether it may stand on a shelf at all. */
  boolean mayBeOffered(Product product) {
    return !product.title().isBlank()
        && !basis.notOffered().contains(product.id())
        && basis.declined().of(product).isEmpty();
  }

  boolean isDisliked(ProductId product) {
    return basis.counted().stream().anyMatch(each -> each.product().equals(product) && each.disliked());
  }

  /** Whether its owner says that they do not wear it any more. */
  boolean isGone(ProductId product) {
    return basis.belongings().stream().anyMatch(each -> each.product().equals(product) && each.gone());
  }

  /** The entries that say that something is had: what was bought and rated, then what is worn or played. */
  Had had(ProductId product) {
    var bought = basis.byProduct().getOrDefault(product, List.of());
    var besides = basis.belongings().stream().filter(each -> each.product().equals(product)).toList();
    var entries = new HashSet<EntryId>();
    bought.forEach(each -> entries.add(each.entry()));
    besides.forEach(each -> entries.addAll(each.entries()));
    return new Had(
        List.copyOf(entries),
        bought.isEmpty() ? besides.getFirst().title() : bought.getFirst().title(),
        bought.isEmpty() ? besides.getFirst().at() : bought.getFirst().occurredAt(),
        (int) bought.stream().filter(Counted::bought).count(),
        besides.stream().anyMatch(each -> !each.isPlayed() && !each.gone()),
        besides.stream().filter(Belonging::isPlayed).mapToInt(each -> each.entries().size()).sum());
  }

  /** @param times how often it was bought */
  record Had(List<EntryId> entries, String title, Instant at, int times, boolean worn, int plays) {}
}
