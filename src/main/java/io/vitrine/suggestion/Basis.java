package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Belonging;
import io.vitrine.holding.Counted;
import io.vitrine.holding.Declined;
import io.vitrine.holding.History;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What suggestions for one shopper are made of, read at one moment.
 *
 * @param notOffered what they have, told us not to use, or declined
 * @param belongings what they have besides; none of a product whose purchases may not be used
 */
public record Basis(
    CustomerId owner, History history, Declined declined, List<Belonging> belongings, Set<ProductId> notOffered) {

  List<Counted> counted() {
    return history.counted();
  }

  /** Entries that count, by product; newest first within each. */
  Map<ProductId, List<Counted>> byProduct() {
    var owned = new LinkedHashMap<ProductId, List<Counted>>();
    for (var counted : history.counted().reversed()) {
      owned.computeIfAbsent(counted.product(), _ -> new ArrayList<>()).add(counted);
    }
    return owned;
  }
}
