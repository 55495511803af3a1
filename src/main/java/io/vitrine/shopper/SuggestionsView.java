package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.EditId;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.Selection;
import io.vitrine.holding.StaleEdit;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.OfferShelf.Offer;
import io.vitrine.shopper.OfferShelf.Outcome;
import io.vitrine.shopper.OfferShelf.Receipt;
import io.vitrine.suggestion.SuggestionChange;
import io.vitrine.suggestion.SuggestionList;
import io.vitrine.suggestion.Suggestions;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The suggestions, and why. The list is scored anew whenever it is asked for, so a session keeps nothing of it; the
 * browser draws it and says which piece of evidence is not to be used any more.
 */
@Route(value = SuggestionsView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.MAKE, order = 10, title = "suggestions.title")
@RolesAllowed("SHOPPER")
@Tag("vt-suggestions")
@JsModule("./suggestions/vt-suggestions.ts")
@CssImport("./entries/asking.css")
@CssImport("./suggestions/suggestions.css")
class SuggestionsView extends Component implements AfterNavigationObserver {

  static final String PATH = "suggestions";

  private final transient Suggestions suggestions;
  private final transient Holdings holdings;
  private final transient OfferShelves shelves;
  private final transient Offers offers;
  private final transient ShelfSentences shelfSentences;
  private final transient EditSentences editSentences;
  private final transient Wording wording;
  private final ZoneId zone;

  SuggestionsView(
      Suggestions suggestions,
      Holdings holdings,
      OfferShelves shelves,
      Offers offers,
      ShelfSentences shelfSentences,
      EditSentences editSentences,
      Wording wording,
      ZoneId zone) {
    this.suggestions = suggestions;
    this.holdings = holdings;
    this.shelves = shelves;
    this.offers = offers;
    this.shelfSentences = shelfSentences;
    this.editSentences = editSentences;
    this.wording = wording;
    this.zone = zone;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    getElement().executeJs("this.arrive($0, $1, $2)", look(), Labels.ofSuggestions(wording), Today.of(wording, zone));
  }

  @ClientCallable
  OfferShelf look() {
    return shelves.shelf(list());
  }

  /** One of the offers with all its pieces; nothing where it is not on the shelf any more. */
  @ClientCallable
  @Nullable Offer every(long offer) {
    return list().suggestions().stream()
        .filter(each -> each.product().value() == offer)
        .findFirst()
        .map(offers::withAllPieces)
        .orElse(null);
  }

  /**
   * @param piece the product whose purchases are not to be used
   * @param until the day from which they may be used again, or nothing for ever
   */
  @ClientCallable
  Outcome exclude(long piece, String reason, String until) {
    return AskedNotToUse.read(reason, until, wording.today(), zone)
        .map(exclusion -> exclude(new ProductId(piece), exclusion))
        .orElseGet(() ->
            Outcome.wrong("until", wording.t("entries.wrong.until", wording.date(wording.today()))));
  }

  private Outcome exclude(ProductId piece, Exclusion exclusion) {
    long began = System.nanoTime();
    var before = list();
    try {
      var edit = holdings.exclude(owner(), purchasesOf(piece, before), exclusion);
      return done(editSentences.done(edit, Scope.TIMELINE), edit.id().value(), before, began);
    } catch (NothingToDo | StaleEdit meanwhile) {
      return Outcome.nothing(look(), wording.t("suggestions.changed-meanwhile"));
    }
  }

  @ClientCallable
  Outcome undo(long edit) {
    long began = System.nanoTime();
    var before = list();
    try {
      var undone = holdings.undo(owner(), new EditId(edit));
      return done(editSentences.undone(undone, Scope.TIMELINE), null, before, began);
    } catch (NothingToDo late) {
      return Outcome.nothing(look(), wording.t("entries.nothing-to-undo"));
    }
  }

  private Outcome done(String said, @Nullable Long undo, SuggestionList before, long began) {
    var after = list();
    var took = Duration.ofNanos(System.nanoTime() - began);
    var changed = shelfSentences.changed(SuggestionChange.between(before, after), took);
    return Outcome.of(shelves.shelf(after), new Receipt(said, changed, undo));
  }

  /** The purchases behind a piece of evidence, as they are now. */
  private Selection purchasesOf(ProductId piece, SuggestionList list) {
    var entries = list.suggestions().stream()
        .flatMap(suggestion -> suggestion.evidence().stream())
        .filter(evidence -> evidence.product().equals(piece))
        .findFirst()
        .map(evidence -> evidence.entries())
        .orElse(List.<EntryId>of());
    return new Selection.These(holdings.these(owner(), entries).entries().stream()
        .collect(Collectors.toMap(Entry::id, Entry::version)));
  }

  private SuggestionList list() {
    return suggestions.forCustomer(owner());
  }
}
