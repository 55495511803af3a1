package io.vitrine.shopper;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.shell.Wording;
import io.vitrine.suggestion.SuggestionChange;
import java.text.ListFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what an edit changed on the shelf of suggestions. */
@Component
class ShelfSentences {

  private static final int NAMED = 2;

  private final Catalogue catalogue;
  private final Wording wording;

  ShelfSentences(Catalogue catalogue, Wording wording) {
    this.catalogue = catalogue;
    this.wording = wording;
  }

  /** {@code Night light went, Reading lamp Arc came, in 38 ms.} */
  String changed(SuggestionChange change, Duration took) {
    long ms = Math.max(1, took.toMillis());
    var went = names(change.went());
    var came = names(change.came());
    if (went.isEmpty() && came.isEmpty()) {
      return change.moved() == 0
          ? wording.t("suggestions.change.nothing", ms)
          : wording.t("suggestions.change.moved", change.moved(), ms);
    }
    if (came.isEmpty()) {
      return wording.t("suggestions.change.went", went, ms);
    }
    return went.isEmpty()
        ? wording.t("suggestions.change.came", came, ms)
        : wording.t("suggestions.change.both", went, came, ms);
  }

  /** The first few by name, the others by number. */
  private String names(List<ProductId> ids) {
    var products = catalogue.products(ids.subList(0, Math.min(NAMED, ids.size())));
    var names = new ArrayList<String>();
    for (var id : ids.subList(0, Math.min(NAMED, ids.size()))) {
      var product = products.get(id);
      if (product != null) {
        names.add(product.title());
      }
    }
    int more = ids.size() - names.size();
    if (more > 0) {
      names.add(wording.t("suggestions.change.more", more));
    }
    return names.isEmpty()
        ? ""
        : ListFormat.getInstance(wording.language(), ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(names);
  }
}
