package io.vitrine.shopper;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.shell.Wording;
import io.vitrine.suggestion.SuggestionEffect;
import io.vitrine.suggestion.SuggestionEffect.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  /** {@code “Night light” went, “Reading lamp Arc” came, in 38 ms.}; then what the model did besides, where it did. */
  String changed(SuggestionEffect effect) {
    var yours = changed(effect.yours(), effect.took());
    return effect.models().isNothing() ? yours : yours + " " + meanwhile(effect.models());
  }

  private String changed(Part part, Duration took) {
    long ms = Math.max(1, took.toMillis());
    var went = names(part.went());
    var came = names(part.came());
    if (went.isEmpty() && came.isEmpty()) {
      return part.moved() == 0
          ? wording.t("suggestions.change.nothing", ms)
          : wording.t("suggestions.change.moved", part.moved(), ms);
    }
    if (came.isEmpty()) {
      return wording.t("suggestions.change.went", went, ms);
    }
    return went.isEmpty()
        ? wording.t("suggestions.change.came", came, ms)
        : wording.t("suggestions.change.both", went, came, ms);
  }

  /** What the model's own change did to the list: the edit is in it too, as one of many. */
  private String meanwhile(Part models) {
    var went = names(models.went());
    var came = names(models.came());
    if (went.isEmpty() && came.isEmpty()) {
      return wording.t("suggestions.model.moved", models.moved());
    }
    if (came.isEmpty()) {
      return wording.t("suggestions.model.went", went);
    }
    return went.isEmpty()
        ? wording.t("suggestions.model.came", came)
        : wording.t("suggestions.model.both", went, came);
  }

  /** Both parts, as they are told later, each in a sentence. */
  List<String> kept(SuggestionEffect effect) {
    return List.of(
        wording.t("suggestions.kept.yours", changed(effect.yours(), effect.took())),
        effect.models().isNothing()
            ? wording.t("suggestions.kept.model-nothing", effect.from(), effect.to())
            : wording.t("suggestions.kept.model", meanwhile(effect.models()), effect.from(), effect.to()));
  }

  /** The first few by name, the others by number. */
  private String names(List<ProductId> ids) {
    if (ids.isEmpty()) {
      return "";
    }
    var first = ids.stream().limit(NAMED).toList();
    var products = catalogue.products(first);
    var names = new ArrayList<>(
        first.stream().map(products::get).filter(Objects::nonNull).map(this::quoted).toList());
    int more = ids.size() - names.size();
    if (more > 0) {
      names.add(wording.t("suggestions.change.more", more));
    }
    return wording.list(names);
  }

  private String quoted(Product product) {
    return wording.t("suggestions.change.name", product.title());
  }
}
