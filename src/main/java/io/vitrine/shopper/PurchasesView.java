package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import io.vitrine.holding.Correction;
import io.vitrine.holding.Disputes;
import io.vitrine.holding.Edit;
import io.vitrine.holding.EditId;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.Selection;
import io.vitrine.holding.StaleEdit;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The purchases. The browser draws the rows itself, from words made here; a session keeps no more than what the page
 * was asked for. What the browser says is not believed: each service looks for the entries among the owner's.
 */
@Route(value = PurchasesView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.HOLD, order = 10, title = "purchases.title")
@RolesAllowed("SHOPPER")
@Tag("vt-purchases")
@JsModule("./purchases/vt-purchases.ts")
@CssImport("./purchases/asking.css")
@CssImport("./purchases/purchases.css")
class PurchasesView extends Component implements AfterNavigationObserver {

  static final String PATH = "purchases";

  private final transient Holdings holdings;
  private final transient Disputes disputes;
  private final transient PurchaseList list;
  private final transient Passports passports;
  private final transient ShelfWatch shelf;
  private final transient Wording wording;
  private final ZoneId zone;

  private transient @Nullable Map<String, String> sources;
  private transient Asked asked = Asked.EVERYTHING;
  private boolean typed;

  PurchasesView(
      Holdings holdings,
      Disputes disputes,
      PurchaseList list,
      Passports passports,
      ShelfWatch shelf,
      Wording wording,
      ZoneId zone) {
    this.holdings = holdings;
    this.disputes = disputes;
    this.list = list;
    this.passports = passports;
    this.shelf = shelf;
    this.wording = wording;
    this.zone = zone;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    typed = false;
    asked = Asked.read(event.getLocation().getQueryParameters(), sources().keySet());
    getElement().executeJs("this.arrive($0, $1, $2)", look(), Labels.of(wording), Today.of(wording, zone));
  }

  /** What was asked for, from its beginning. */
  Shown look() {
    return list.from(owner(), asked, sources());
  }

  /** Sets the filters. Each is a step one can go back from, but what is typed in one go is one step. */
  @ClientCallable
  Answer ask(Asked.Form form, boolean typing) {
    var read = Asked.read(form, sources().keySet());
    if (!read.leftOut().isEmpty()) {
      var first = read.leftOut().getFirst();
      return Answer.wrong(first.field(), list.remark(first));
    }
    asked = read.open(asked.entry());
    keepAddress(typing && typed);
    typed = typing;
    return Answer.of(look());
  }

  /** The next page. */
  @ClientCallable
  Row.Leaf more(String after) {
    return list.after(owner(), asked.filter(), after);
  }

  @ClientCallable
  Answer open(long entry) {
    return passports.of(owner(), new EntryId(entry))
        .map(passport -> {
          asked = asked.open(entry);
          keepAddress(false);
          return Answer.of(passport);
        })
        .orElseGet(() -> Answer.nothing(wording.t("purchases.nothing-there")));
  }

  @ClientCallable
  void shut() {
    asked = asked.open(null);
    keepAddress(true);
  }

  /** @param until the day from which it may be used again, or nothing for ever */
  @ClientCallable
  Answer exclude(Picked picked, String reason, String until) {
    return AskedNotToUse.read(reason, until, wording.today(), zone)
        .map(exclusion -> edit(picked, selection -> holdings.exclude(owner(), selection, exclusion)))
        .orElseGet(() -> Answer.wrong("until", wording.t("purchases.wrong.until", wording.date(wording.today()))));
  }

  @ClientCallable
  Answer include(Picked picked) {
    return edit(picked, selection -> holdings.include(owner(), selection));
  }

  @ClientCallable
  Answer correct(Picked picked, String forWhom, String note) {
    if (forWhom.strip().length() > Correction.FOR_WHOM_LENGTH) {
      return Answer.wrong("forWhom", wording.t("purchases.wrong.long", Correction.FOR_WHOM_LENGTH));
    }
    if (note.strip().length() > Correction.NOTE_LENGTH) {
      return Answer.wrong("note", wording.t("purchases.wrong.long", Correction.NOTE_LENGTH));
    }
    return edit(picked, selection -> holdings.correct(owner(), selection, Correction.of(forWhom, note)));
  }

  @ClientCallable
  Answer delete(Picked picked) {
    return edit(picked, selection -> holdings.delete(owner(), selection));
  }

  /** @param entry the one entry to put back, or 0 for all that the edit touched */
  @ClientCallable
  Answer undo(long edit, long entry, Picked picked) {
    return careful("purchases.nothing-to-undo", () -> {
      var id = new EditId(edit);
      var watched = shelf.watch(owner());
      var undone = entry == 0 ? holdings.undo(owner(), id) : holdings.undo(owner(), id, new EntryId(entry));
      return Answer.of(list.receipt(owner(), asked, undone, watched.changed(), picked));
    });
  }

  @ClientCallable
  Answer dispute(long entry, String field, String claim) {
    if (claim.isBlank()) {
      return Answer.wrong("claim", wording.t("purchases.wrong.empty-claim"));
    }
    if (claim.strip().length() > Disputes.CLAIM_LENGTH) {
      return Answer.wrong("claim", wording.t("purchases.wrong.long", Disputes.CLAIM_LENGTH));
    }
    return careful("purchases.nothing-there", () -> {
      var id = new EntryId(entry);
      disputes.dispute(owner(), id, field, claim);
      return passports.of(owner(), id).map(Answer::of)
          .orElseGet(() -> Answer.nothing(wording.t("purchases.nothing-there")));
    });
  }

  private Answer edit(Picked picked, Function<Selection, Edit> verb) {
    return careful("purchases.nothing-to-do", () -> {
      var watched = shelf.watch(owner());
      var edit = verb.apply(picked.among(asked.filter()));
      var changed = edit.verb() == Edit.Verb.CORRECT ? null : watched.changed();
      return Answer.of(list.receipt(owner(), asked, edit, changed, picked));
    });
  }

  private Answer careful(String nothing, Supplier<Answer> work) {
    try {
      return work.get();
    } catch (StaleEdit stale) {
      return Answer.stale(list.asTheyAre(owner(), stale.now()));
    } catch (NothingToDo none) {
      return Answer.nothing(wording.t(nothing));
    }
  }

  /** Writes what the page shows into the address, as a new step or in place of the last one. */
  private void keepAddress(boolean inPlace) {
    var here = new Location(PATH, asked.address());
    var history = UI.getCurrent().getPage().getHistory();
    if (inPlace) {
      history.replaceState(null, here);
    } else {
      history.pushState(null, here);
    }
  }

  private Map<String, String> sources() {
    if (sources == null) {
      sources = holdings.sources(owner());
    }
    return sources;
  }
}
