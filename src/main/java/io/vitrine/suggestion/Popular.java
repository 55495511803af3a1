package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import java.util.Collection;
import java.util.List;

/**
 * What most shoppers have: nothing of its reader goes into it. Only what they declined is left out, as long as they
 * want personal suggestions at all.
 */
final class Popular {

  private static final int MOST = 8;

  private final Model model;

  Popular(Model model) {
    this.model = model;
  }

  List<MostHad> fill(Collection<ProductId> declined) {
    return model.mostHad(declined, MOST);
  }
}
