package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import io.vitrine.holding.Correction;
import io.vitrine.holding.Disputes;
import io.vitrine.holding.Edit;
import io.vitrine.holding.EditId;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.Selection;
import io.vitrine.holding.StaleEdit;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries. The browser draws the rows itself, from words made here; a session keeps no more than what the
 * page was asked for. What the browser says is not believed: each service looks for the entries among the owner's.
 */
abstract class EntriesView extends Component implements AfterNavigationObserver {

  private final transient EntryTools tools;
  private final transient Scope scope;

  private transient @Nullable Map<String, String> sources;
  private transient Asked asked;
  private boolean typed;

  EntriesView(Scope scope, EntryTools tools) {
    this.scope = scope;
    this.tools = tools;
    this.asked = Asked.everything(scope);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    typed = false;
    asked = Asked.read(event.getLocation().getQueryParameters(), choices());
    getElement().executeJs(
        "this.arrive($0, $1, $2, $3)",
        look(),
        Labels.of(tools.wording(), scope),
        Today.of(tools.wording(), tools.zone()),
        frame());
  }

  Frame frame() {
    return new Frame(scope.path(), scope.isOfAllKinds(), tools.forms().of(scope), null);
  }

  /** What was asked for last. */
  final Asked asked() {
    return asked;
  }

  /** What was asked for, from its beginning. */
  Shown look() {
    return tools.list().from(owner(), asked, sources());
  }

  /** Sets the filters. Each is a step one can go back from, but what is typed in one go is one step. */
  @ClientCallable
  Answer ask(Asked.Form form, boolean typing) {
    var read = Asked.read(form, choices());
    if (!read.leftOut().isEmpty()) {
      var first = read.leftOut().getFirst();
      return Answer.wrong(first.field(), tools.list().remark(first));
    }
    asked = read.open(asked.entry());
    keepAddress(typing && typed);
    typed = typing;
    return Answer.of(look());
  }

  /** The next page. */
  @ClientCallable
  Row.Leaf more(String after) {
    return tools.list().after(owner(), asked, after);
  }

  @ClientCallable
  Answer open(long entry) {
    return tools.passports().of(owner(), scope, new EntryId(entry))
        .map(passport -> {
          asked = asked.open(entry);
          keepAddress(false);
          return Answer.of(passport);
        })
        .orElseGet(() -> Answer.nothing(tools.wording().t("entries.nothing-there")));
  }

  @ClientCallable
  void shut() {
    asked = asked.open(null);
    keepAddress(true);
  }

  /** @param until the day from which it may be used again, or nothing for ever */
  @ClientCallable
  Answer exclude(Picked picked, String reason, String until) {
    return AskedNotToUse.read(reason, until, tools.wording().today(), tools.zone())
        .map(exclusion -> edit(picked, true, selection -> tools.holdings().exclude(owner(), selection, exclusion)))
        .orElseGet(() -> {
          var words = tools.wording();
          return Answer.wrong("until", words.t("entries.wrong.until", words.date(words.today())));
        });
  }

  @ClientCallable
  Answer include(Picked picked) {
    return edit(picked, true, selection -> tools.holdings().include(owner(), selection));
  }

  @ClientCallable
  Answer correct(Picked picked, Typed typed) {
    var said = tools.forms().plain(typed.said());
    return tools.forms().wrong(said)
        .map(wrong -> Answer.wrong(wrong.field(), wrong.message()))
        .orElseGet(() -> edit(picked, tools.forms().steers(said), selection ->
            tools.holdings().correct(owner(), selection, new Correction(said))));
  }

  @ClientCallable
  Answer delete(Picked picked) {
    return edit(picked, true, selection -> tools.holdings().delete(owner(), selection));
  }

  /** @param entry the one entry to put back, or 0 for all that the edit touched */
  @ClientCallable
  Answer undo(long edit, long entry, Picked picked) {
    return careful("entries.nothing-to-undo", () -> {
      var id = new EditId(edit);
      var watched = tools.shelf().watch(owner());
      var undone = entry == 0
          ? tools.holdings().undo(owner(), id)
          : tools.holdings().undo(owner(), id, new EntryId(entry));
      return Answer.of(tools.list().receipt(owner(), asked, undone, watched.changed(), picked));
    });
  }

  @ClientCallable
  Answer dispute(long entry, String field, String claim) {
    if (claim.isBlank()) {
      return Answer.wrong("claim", tools.wording().t("entries.wrong.empty-claim"));
    }
    if (claim.strip().length() > Disputes.CLAIM_LENGTH) {
      return Answer.wrong("claim", tools.wording().t("entries.wrong.long", Disputes.CLAIM_LENGTH));
    }
    return careful("entries.nothing-there", () -> {
      var id = new EntryId(entry);
      tools.disputes().dispute(owner(), id, field, claim, tools.wording().language().getLanguage());
      return tools.passports().of(owner(), scope, id).map(Answer::of)
          .orElseGet(() -> Answer.nothing(tools.wording().t("entries.nothing-there")));
    });
  }

  /** @param steers whether it may change what is suggested */
  private Answer edit(Picked picked, boolean steers, Function<Selection, Edit> verb) {
    return careful("entries.nothing-to-do", () -> {
      var watched = tools.shelf().watch(owner());
      var edit = verb.apply(picked.among(asked.filter()));
      var changed = steers ? watched.changed(edit.id()) : null;
      return Answer.of(tools.list().receipt(owner(), asked, edit, changed, picked));
    });
  }

  private Answer careful(String nothing, Supplier<Answer> work) {
    try {
      return work.get();
    } catch (StaleEdit stale) {
      return Answer.stale(tools.list().asTheyAre(owner(), scope, stale.now()));
    } catch (NothingToDo none) {
      return Answer.nothing(tools.wording().t(nothing));
    }
  }

  /** Writes what the page shows into the address, as a new step or in place of the last one. */
  private void keepAddress(boolean inPlace) {
    var here = new Location(scope.path(), asked.address());
    var history = UI.getCurrent().getPage().getHistory();
    if (inPlace) {
      history.replaceState(null, here);
    } else {
      history.pushState(null, here);
    }
  }

  private Asked.Choices choices() {
    return new Asked.Choices(scope, tools.forms().names(), sources().keySet());
  }

  private Map<String, String> sources() {
    if (sources == null) {
      sources = tools.holdings().sources(owner());
    }
    return sources;
  }
}
