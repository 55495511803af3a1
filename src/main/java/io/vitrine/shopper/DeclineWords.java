package io.vitrine.shopper;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.holding.Decline.Says;
import io.vitrine.holding.Declined;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.OfferShelf.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a shopper does not want to have suggested. */
@Component
class DeclineWords {

  private final Catalogue catalogue;
  private final Wording wording;

  DeclineWords(Catalogue catalogue, Wording wording) {
    this.catalogue = catalogue;
    this.wording = wording;
  }

  /** What one may say of a suggestion. */
  List<Verb> verbs(Product product) {
    var verbs = new ArrayList<Verb>();
    for (var says : Says.values()) {
      var what = what(product, says);
      if (what != null) {
        verbs.add(new Verb(says.code(), wording.t("suggestions.verb." + says.code(), what)));
      }
    }
    return List.copyOf(verbs);
  }

  /** Right after it was said. */
  String done(Product product, Says says) {
    return wording.t("suggestions.declined." + says.code(), Objects.requireNonNullElse(what(product, says), ""));
  }

  List<OfferShelf.Declined> all(Declined declined) {
    var products = catalogue.products(declined.all().stream().map(Declined.One::product).toList());
    return declined.all().stream()
        .map(one -> new OfferShelf.Declined(one.entry().value(), words(one, products.get(one.product())),
            wording.shortDate(one.at())))
        .toList();
  }

  String words(Declined.One one, @Nullable Product product) {
    var what = one.what();
    return wording.t(
        "suggestions.said." + one.says().code(),
        what != null ? what : product == null ? wording.t("suggestions.not-sold") : product.title());
  }

  private static @Nullable String what(Product product, Says says) {
    return switch (says) {
      case NOT_INTERESTED, HAVE_ONE -> product.title();
      case NEVER_BRAND -> product.brand();
      case NEVER_CATEGORY -> product.category();
    };
  }
}
