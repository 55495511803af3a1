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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every shelf is filled from, read once.
 *
 * @param products what is known of each product that the shopper has
 * @param owned what counts, by product; newest first within each
 * @param had the same and what is worn and played
 * @param combined what others combine with what they have, best first, as far as a score is above 0
 * @param byRow which product stands in a row of the ranking
 */
record Visit(
    Basis basis,
    Map<ProductId, Product> products,
    Map<ProductId, List<Counted>> owned,
    Map<ProductId, Had> had,
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

  static Visit of(
      Basis basis,
      Map<ProductId, Product> products,
      Ranking combined,
      IntFunction<ProductId> byRow,
      LocalDate today,
      ZoneId zone) {
    var owned = basis.byProduct();
    var had = new HashMap<ProductId, Had>();
    var besides = basis.belongings().stream().collect(Collectors.groupingBy(Belonging::product));
    Stream.concat(owned.keySet().stream(), besides.keySet().stream()).distinct().forEach(id ->
        had.put(id, Had.of(owned.getOrDefault(id, List.of()), besides.getOrDefault(id, List.of()))));
    return new Visit(basis, products, owned, had, combined, byRow, today, zone);
  }

  Had had(ProductId product) {
    return Objects.requireNonNull(had.get(product));
  }

  /**
   * The entries that say that something is had: what was bought and rated, then what is worn or played.
   *
   * @param times how often it was bought
   * @param gone whether its owner says that they do not wear it any more
   */
  record Had(
      List<EntryId> entries,
      String title,
      Instant at,
      int times,
      boolean disliked,
      boolean worn,
      boolean gone,
      int plays) {

    private static Had of(List<Counted> counted, List<Belonging> besides) {
      var entries = new LinkedHashSet<EntryId>();
      counted.forEach(each -> entries.add(each.entry()));
      besides.forEach(each -> entries.addAll(each.entries()));
      return new Had(
          List.copyOf(entries),
          counted.isEmpty() ? besides.getFirst().title() : counted.getFirst().title(),
          counted.isEmpty() ? besides.getFirst().at() : counted.getFirst().occurredAt(),
          (int) counted.stream().filter(Counted::bought).count(),
          counted.stream().anyMatch(Counted::disliked),
          besides.stream().anyMatch(each -> !each.isPlayed() && !each.gone()),
          besides.stream().anyMatch(Belonging::gone),
          besides.stream().filter(Belonging::isPlayed).mapToInt(each -> each.entries().size()).sum());
    }
  }
}
