package io.vitrine.shopper;

import io.vitrine.catalogue.ProductId;
import io.vitrine.closet.Fits;
import io.vitrine.closet.Home;
import io.vitrine.closet.Tariff;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Purpose;
import io.vitrine.holding.Declines;
import io.vitrine.holding.KindUses;
import io.vitrine.holding.Purchase;
import io.vitrine.holding.Rating;
import io.vitrine.holding.Uses;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.OfferShelf.ForYou;
import io.vitrine.shopper.OfferShelf.Group;
import io.vitrine.shopper.OfferShelf.Shortage;
import io.vitrine.shopper.OfferShelf.Switch;
import io.vitrine.suggestion.Shelves;
import io.vitrine.suggestion.SuggestionList;
import io.vitrine.suggestion.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of suggestions, with what each shelf is made from, and why it is short where it is. */
@Component
class OfferShelves {

  private static final List<String> FROM = List.of(Purchase.KIND, Rating.KIND);

  private final Suggestions suggestions;
  private final Declines declines;
  private final Uses uses;
  private final Offers offers;
  private final Racks racks;
  private final ClosetOffers closetOffers;
  private final Fits fits;
  private final Home home;
  private final DeclineWords declineWords;
  private final KindWords kinds;
  private final Wording wording;

  OfferShelves(
      Suggestions suggestions,
      Declines declines,
      Uses uses,
      Offers offers,
      Racks racks,
      ClosetOffers closetOffers,
      Fits fits,
      Home home,
      DeclineWords declineWords,
      KindWords kinds,
      Wording wording) {
    this.suggestions = suggestions;
    this.declines = declines;
    this.uses = uses;
    this.offers = offers;
    this.racks = racks;
    this.closetOffers = closetOffers;
    this.fits = fits;
    this.home = home;
    this.declineWords = declineWords;
    this.kinds = kinds;
    this.wording = wording;
  }

  /** The first shelf alone: what a list says, and why it is short where it is. */
  ForYou forYou(CustomerId owner, SuggestionList list) {
    return forYou(list, () -> !declineWords.all(declines.of(owner)).isEmpty(), () -> isSwitchedOff(owner));
  }

  private ForYou forYou(SuggestionList list, BooleanSupplier declined, BooleanSupplier switchedOff) {
    var shown = offers.of(list.suggestions());
    return new ForYou(lead(list), shown, shortage(list, shown.size(), declined, switchedOff), list.counting());
  }

  OfferShelf shelf(CustomerId owner) {
    var use = uses.personalSuggestions(owner);
    var personal = new Switch(use.standing() == KindUses.Standing.ON, shownForSwitch(), use.seen());
    var shelf = shelf(
        suggestions.shelves(owner),
        home.tariff(owner),
        personal,
        personal.on() ? groups(owner) : List.of(),
        declineWords.all(declines.of(owner)),
        () -> isSwitchedOff(owner));
    return personal.on() ? withTheCloset(shelf, owner) : shelf;
  }

  private OfferShelf withTheCloset(OfferShelf shelf, CustomerId owner) {
    var racked = closetOffers.into(shelf.racks(), owner, shelf.offers());
    var all = Stream.concat(shelf.offers().stream(), racked.stream().flatMap(rack -> rack.offers().stream()))
        .map(offer -> new ProductId(offer.product()))
        .distinct()
        .toList();
    return new OfferShelf(
        shelf.lead(), shelf.offers(), shelf.shortage(), shelf.counting(), shelf.personal(), racked, shelf.groups(),
        shelf.declined(), fits.inSizes(owner, all).stream().map(ProductId::value).sorted().toList());
  }

  /** Whether neither purchases nor ratings may be used for suggestions, by their owner's choice of kinds. */
  private boolean isSwitchedOff(CustomerId owner) {
    return uses.of(owner, Signals.browser()).stream()
        .filter(each -> FROM.contains(each.kind().name()))
        .noneMatch(each -> each.allows(Purpose.SUGGESTIONS));
  }

  OfferShelf shelf(
      Shelves shelves,
      Tariff tariff,
      Switch personal,
      List<Group> groups,
      List<OfferShelf.Declined> declined,
      BooleanSupplier switchedOff) {
    var first = forYou(shelves.forYou(), () -> !declined.isEmpty(), switchedOff);
    return new OfferShelf(
        first.lead(),
        first.offers(),
        first.shortage(),
        first.counting(),
        personal,
        racks.of(shelves, tariff),
        groups,
        declined,
        List.of());
  }

  /** The text that stands where personal suggestions are switched on and off. */
  String shownForSwitch() {
    return wording.t("suggestions.personal.say");
  }

  private String lead(SuggestionList list) {
    if (list.off()) {
      return wording.t("suggestions.lead.off");
    }
    if (list.held() == 0) {
      return wording.t("suggestions.lead.none");
    }
    return list.counted() == 0
        ? wording.t("suggestions.lead.unused", list.held())
        : wording.t("suggestions.lead", list.counted(), list.held());
  }

  private @Nullable Shortage shortage(
      SuggestionList list, int shown, BooleanSupplier declined, BooleanSupplier switchedOff) {
    if (list.off()) {
      return shortage("off", "lens", null);
    }
    if (list.held() == 0) {
      return shortage("none", "basket", null);
    }
    if (list.counted() == 0 && switchedOff.getAsBoolean()) {
      return shortage("switched-off", "lens", "uses");
    }
    if (list.counted() == 0) {
      return shortage("unused", "lens", PurchasesView.PATH + "?use=not", list.held());
    }
    if (list.counting()) {
      return shortage("counting", "clock", null);
    }
    if (shown < list.suggestions().size()) {
      return shortage("gone", "lens", null, list.suggestions().size() - shown);
    }
    if (shown < Suggestions.USUAL && declined.getAsBoolean()) {
      return shortage("declined", "lens", null);
    }
    if (shown == 0) {
      return shortage("alone", "lens", null, list.counted(), Suggestions.FEWEST);
    }
    return shown < Suggestions.USUAL ? shortage("few", "lens", null, list.counted(), Suggestions.FEWEST) : null;
  }

  private Shortage shortage(String which, String drawing, @Nullable String href, Object... numbers) {
    var key = "suggestions.shortage." + which;
    return new Shortage(
        wording.t(key),
        wording.t(key + ".say", numbers),
        drawing,
        href == null ? null : wording.t(key + ".link"),
        href);
  }

  private List<Group> groups(CustomerId owner) {
    var groups = new ArrayList<Group>();
    for (var kind : FROM) {
      groups.add(new Group("kind:" + kind, wording.t("suggestions.all-of", kinds.many(kind))));
    }
    suggestions.categories(owner).forEach((category, entries) ->
        groups.add(new Group("category:" + category, wording.t("suggestions.of-category", category, entries))));
    return List.copyOf(groups);
  }
}
