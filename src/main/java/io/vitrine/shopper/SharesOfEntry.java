package io.vitrine.shopper;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Purpose;
import io.vitrine.holding.Edit;
import io.vitrine.holding.EditId;
import io.vitrine.holding.Entry;
import io.vitrine.shell.Wording;
import io.vitrine.suggestion.Evidence;
import io.vitrine.suggestion.Suggestion;
import io.vitrine.suggestion.Suggestions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** In which suggestions an entry has a share now, and what edits did to them. */
@Component
class SharesOfEntry {

  private final Suggestions suggestions;
  private final ShelfSentences sentences;
  private final Catalogue catalogue;
  private final Wording wording;

  SharesOfEntry(Suggestions suggestions, ShelfSentences sentences, Catalogue catalogue, Wording wording) {
    this.suggestions = suggestions;
    this.sentences = sentences;
    this.catalogue = catalogue;
    this.wording = wording;
  }

  List<Passport.Share> of(CustomerId owner, Entry entry) {
    if (entry.product() == null || !entry.countsFor(Purpose.SUGGESTIONS)) {
      return List.of();
    }
    var list = suggestions.forCustomer(owner).suggestions();
    var products = catalogue.products(list.stream().map(Suggestion::product).toList());
    var shares = new ArrayList<Passport.Share>();
    for (var suggestion : list) {
      var product = products.get(suggestion.product());
      if (product != null) {
        suggestion.evidence().stream()
            .filter(evidence -> evidence.entries().contains(entry.id()))
            .map(evidence -> share(product, evidence))
            .forEach(shares::add);
      }
    }
    return List.copyOf(shares);
  }

  /** What became of the suggestions by edits, in sentences. */
  Map<EditId, List<String>> led(CustomerId owner, List<Edit> edits) {
    var led = new HashMap<EditId, List<String>>();
    suggestions.effects(owner, edits.stream().map(Edit::id).toList())
        .forEach((edit, effect) -> led.put(edit, sentences.kept(effect)));
    return led;
  }

  private Passport.Share share(Product product, Evidence evidence) {
    return new Passport.Share(
        product.title(), wording.t("suggestions.share", BigDecimal.valueOf(evidence.share(), 2)));
  }
}
