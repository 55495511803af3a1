package io.vitrine.shopper;

import io.vitrine.shell.Wording;
import io.vitrine.shopper.OfferShelf.Shortage;
import io.vitrine.suggestion.SuggestionList;
import io.vitrine.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The shelf of suggestions, with what it is made from, and why it is short where it is. */
@Component
class OfferShelves {

  private final Offers offers;
  private final Wording wording;

  OfferShelves(Offers offers, Wording wording) {
    this.offers = offers;
    this.wording = wording;
  }

  OfferShelf shelf(SuggestionList list) {
    var shown = offers.of(list.suggestions());
    return new OfferShelf(lead(list), shown, shortage(list, shown.size()), list.counting());
  }

  private String lead(SuggestionList list) {
    if (list.held() == 0) {
      return wording.t("suggestions.lead.none");
    }
    return list.counted() == 0
        ? wording.t("suggestions.lead.unused", list.held())
        : wording.t("suggestions.lead", list.counted(), list.held());
  }

  private @Nullable Shortage shortage(SuggestionList list, int shown) {
    if (list.held() == 0) {
      return shortage("none", "basket", false);
    }
    if (list.counted() == 0) {
      return shortage("unused", "lens", true, list.held());
    }
    if (list.counting()) {
      return shortage("counting", "clock", false);
    }
    if (shown == 0) {
      return shortage("alone", "lens", false, list.counted(), Suggestions.FEWEST);
    }
    return shown < Suggestions.USUAL ? shortage("few", "lens", false, list.counted(), Suggestions.FEWEST) : null;
  }

  private Shortage shortage(String which, String drawing, boolean toUnused, Object... numbers) {
    var key = "suggestions.shortage." + which;
    return new Shortage(
        wording.t(key),
        wording.t(key + ".say", numbers),
        drawing,
        toUnused ? wording.t(key + ".link") : null,
        toUnused ? PurchasesView.PATH + "?use=not" : null);
  }
}
