package io.vitrine.closet;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is sold to wear: of each sort of thing, by type, cut, pattern and colour, the first in canonical order. */
@Component
class Offered {

  /** Garments of the shop are told from owned ones by their numbers. */
  private static final long NEW = 1_000_000_000_000L;

  private final Catalogue catalogue;
  private final Labels labels = new Labels();

  Offered(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** @param owned what is left out */
  Map<Garment, Product> without(Set<ProductId> owned) {
    var seen = new HashSet<List<Object>>();
    var offered = new LinkedHashMap<Garment, Product>();
    for (var product : catalogue.inCanonicalOrder()) {
      if (Drawn.CLOTHES.contains(product.drawing().name()) && !owned.contains(product.id())) {
        labels.read(NEW + product.id().value(), product)
            .filter(garment ->
                seen.add(List.of(garment.type(), garment.cut(), garment.pattern(), garment.colour())))
            .ifPresent(garment -> offered.put(garment, product));
      }
    }
    return offered;
  }
}
