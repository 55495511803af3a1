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
import io.vitrine.customer.Choice;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import io.vitrine.customer.StaleDecision;
import io.vitrine.holding.Decline.Says;
import io.vitrine.holding.Edit;
import io.vitrine.holding.EditId;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.Selection;
import io.vitrine.holding.StaleEdit;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shopper.Foreseen.Answered;
import io.vitrine.shopper.Foreseen.Hit;
import io.vitrine.shopper.Foreseen.Left;
import io.vitrine.shopper.Foreseen.Smallest;
import io.vitrine.shopper.OfferShelf.Offer;
import io.vitrine.shopper.OfferShelf.Outcome;
import io.vitrine.shopper.OfferShelf.Receipt;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The suggestions, and why. The shelves are filled anew whenever they are asked for, so a session keeps nothing of
 * them; the browser draws them and says what is not to be used, or suggested, any more.
 */
@Route(value = SuggestionsView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.MAKE, order = 10, title = "suggestions.title")
@RolesAllowed("SHOPPER")
@Tag("vt-suggestions")
@JsModule("./suggestions/vt-suggestions.ts")
@CssImport("./entries/asking.css")
@CssImport("./suggestions/suggestions.css")
@CssImport("./suggestions/what-if.css")
@CssImport("./closet/size.css")
class SuggestionsView extends Component implements AfterNavigationObserver {

  static final String PATH = "suggestions";

  private static final int HITS = 8;

  private final transient SuggestionTools tools;

  SuggestionsView(SuggestionTools tools) {
    this.tools = tools;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var wording = tools.wording();
    getElement().executeJs(
        "this.arrive($0, $1, $2)", look(), Labels.ofSuggestions(wording), Today.of(wording, tools.zone()));
  }

  @ClientCallable
  OfferShelf look() {
    return tools.shelves().shelf(owner());
  }

  /** One of the offers with all its pieces; nothing where it is not on the shelf any more. */
  @ClientCallable
  @Nullable Offer every(long offer) {
    return tools.suggestions().forCustomer(owner()).suggestions().stream()
        .filter(each -> each.product().value() == offer)
        .findFirst()
        .map(tools.offers()::withAllPieces)
        .orElse(null);
  }

  /** Which size of it to take. */
  @ClientCallable
  SizeSheet size(long offer) {
    return tools.sizes().sheet(owner(), offer);
  }

  /** Without what this would not be on the list. */
  @ClientCallable
  Smallest smallest(long offer) {
    return tools.whatIf().smallest(tools.suggestions().smallestChange(owner(), new ProductId(offer)));
  }

  /** What would be; nothing is changed. */
  @ClientCallable
  Foreseen foresee(Left left) {
    return tools.whatIf().foreseen(tools.suggestions().whatIf(owner(), left.leaving()));
  }

  /** What is sold with these words in its name. */
  @ClientCallable
  List<Hit> find(String words) {
    return tools.catalogue().titled(words, HITS).stream()
        .map(each -> new Hit(
            each.id().value(), each.title(), Racks.price(tools.wording(), each), Rows.picture(each)))
        .toList();
  }

  /** Why something is not on the list; nothing where no such thing is known. */
  @ClientCallable
  @Nullable Answered whyNot(long product) {
    return tools.whatIf().answered(tools.suggestions().whyNot(owner(), new ProductId(product))).orElse(null);
  }

  /**
   * @param piece the product whose purchases are not to be used
   * @param until the day from which they may be used again, or nothing for ever
   */
  @ClientCallable
  Outcome exclude(long piece, String reason, String until) {
    return exclude(reason, until, watched -> watched.entriesOf(new ProductId(piece)));
  }

  /** Does what was foreseen. */
  @ClientCallable
  Outcome leave(Left left, String reason, String until) {
    return exclude(reason, until, _ -> tools.suggestions().whatIf(owner(), left.leaving()).entries());
  }

  private interface Chosen {
    Collection<EntryId> entries(ShelfWatch.Watched watched);
  }

  private Outcome exclude(String reason, String until, Chosen chosen) {
    var wording = tools.wording();
    return AskedNotToUse.read(reason, until, wording.today(), tools.zone())
        .map(exclusion -> careful("suggestions.changed-meanwhile", () -> exclude(chosen, exclusion)))
        .orElseGet(() ->
            Outcome.wrong("until", wording.t("entries.wrong.until", wording.date(wording.today()))));
  }

  private Outcome exclude(Chosen chosen, Exclusion exclusion) {
    return edited(watched -> {
      var edit = tools.holdings().exclude(owner(), asTheyAre(chosen.entries(watched)), exclusion);
      return Done.by(edit, tools.editSentences().done(edit, Scope.TIMELINE));
    });
  }

  @ClientCallable
  Outcome undo(long edit) {
    return careful("entries.nothing-to-undo", () -> edited(_ -> {
      var undone = tools.holdings().undo(owner(), new EditId(edit));
      return new Done(tools.editSentences().undone(undone, Scope.TIMELINE), null, null);
    }));
  }

  /** @param says a code of {@link Says} */
  @ClientCallable
  Outcome decline(long product, String says) {
    var id = new ProductId(product);
    var what = tools.catalogue().products(List.of(id)).get(id);
    return careful("suggestions.changed-meanwhile", () -> edited(_ -> {
      var entry = tools.declines().decline(owner(), id, Says.of(says));
      return new Done(tools.declineWords().done(Objects.requireNonNull(what), Says.of(says)), null, entry);
    }));
  }

  /** Takes back that something is not to be suggested. */
  @ClientCallable
  Outcome takeBack(long entry) {
    return careful("entries.nothing-to-undo", () -> edited(_ -> {
      var edit = tools.declines().takeBack(owner(), new EntryId(entry));
      return Done.by(edit, tools.wording().t("suggestions.taken-back"));
    }));
  }

  /** @param seen the latest decision on it that was in view */
  @ClientCallable
  Outcome personal(boolean on, long seen) {
    var wording = tools.wording();
    var wanted = new Decision.Wanted(
        Question.useOfEverything(Purpose.SUGGESTIONS),
        on ? Choice.ON : Choice.OFF,
        Decision.By.SHOPPER,
        wording.language().getLanguage(),
        tools.shelves().shownForSwitch(),
        seen);
    try {
      var watched = tools.shelf().watch(owner());
      tools.uses().decide(owner(), wanted, Signals.browser());
      var done = new Done(wording.t(on ? "suggestions.personal.on" : "suggestions.personal.off"), null, null);
      return Outcome.of(look(), done.receipt(watched.changed()));
    } catch (StaleDecision meanwhile) {
      return Outcome.nothing(look(), tools.decisionWords().late(meanwhile.present()));
    }
  }

  private Outcome careful(String nothing, Supplier<Outcome> work) {
    try {
      return work.get();
    } catch (NothingToDo | StaleEdit meanwhile) {
      return Outcome.nothing(look(), tools.wording().t(nothing));
    }
  }

  /** Does it, and answers with the first shelf, so that nobody waits for the others to see what became of it. */
  private Outcome edited(Function<ShelfWatch.Watched, Done> work) {
    var watched = tools.shelf().watch(owner());
    var done = work.apply(watched);
    var now = watched.now(done.edit());
    return Outcome.of(tools.shelves().forYou(owner(), now.list()), done.receipt(now.changed()));
  }

  /**
   * What was done.
   *
   * @param edit what is to be undone, and with what its effect is kept
   * @param back the entry that says so, where undoing is to take it back
   */
  private record Done(String said, @Nullable EditId edit, @Nullable EntryId back) {

    static Done by(Edit edit, String said) {
      return new Done(said, edit.id(), null);
    }

    Receipt receipt(@Nullable String changed) {
      return new Receipt(
          said,
          Objects.requireNonNullElse(changed, ""),
          edit == null ? null : edit.value(),
          back == null ? null : back.value());
    }
  }

  /** These entries as they are now. */
  private Selection asTheyAre(Collection<EntryId> entries) {
    return new Selection.These(entries.isEmpty()
        ? Map.of()
        : tools.holdings().these(owner(), entries).entries().stream()
            .collect(Collectors.toMap(Entry::id, Entry::version)));
  }
}
