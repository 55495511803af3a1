package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.vitrine.holding.Correction;
import io.vitrine.holding.Edit;
import io.vitrine.holding.EditId;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Filter;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import io.vitrine.holding.StaleEdit;
import io.vitrine.holding.StandingRules;
import io.vitrine.holding.Visit;
import io.vitrine.holding.Weekly;
import io.vitrine.holding.Where;
import io.vitrine.holding.Whereabouts;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where one was, a day at a time: {@code /places?day=2026-11-07&floor=first}. A session keeps the day and nothing else.
 */
@Route(value = PlacesView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.HOLD, order = 40, title = "places.title")
@RolesAllowed("SHOPPER")
@Tag("vt-places")
@NpmPackage(value = "leaflet", version = "1.9.4")
@NpmPackage(value = "@types/leaflet", version = "1.9.20", dev = true)
@JsModule("./places/vt-places.ts")
@CssImport("leaflet/dist/leaflet.css")
@CssImport("./entries/asking.css")
@CssImport("./places/places.css")
class PlacesView extends Component implements AfterNavigationObserver {

  static final String PATH = "places";
  static final Scope SCOPE = new Scope(PATH, "places.", "visits", Set.of(Visit.KIND), true);

  private final transient EntryTools tools;
  private final transient Ways ways;
  private final transient Whereabouts whereabouts;
  private final transient Plans plans;
  private final transient NotAnyMore notAnyMore;
  private final transient StandingRules rules;
  private final transient RuleSheet ruleSheet;

  private LocalDate day = LocalDate.EPOCH;
  private @Nullable String floor;

  PlacesView(
      EntryTools tools,
      Ways ways,
      Whereabouts whereabouts,
      Plans plans,
      NotAnyMore notAnyMore,
      StandingRules rules,
      RuleSheet ruleSheet) {
    this.tools = tools;
    this.ways = ways;
    this.whereabouts = whereabouts;
    this.plans = plans;
    this.notAnyMore = notAnyMore;
    this.rules = rules;
    this.ruleSheet = ruleSheet;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var address = event.getLocation().getQueryParameters();
    var remarks = new ArrayList<String>();
    var asked = address.getSingleParameter("day").orElse("");
    var read = Asked.day(asked);
    if (read == null && !asked.isEmpty()) {
      remarks.add(tools.wording().t(
          "entries.left-out.day", asked.length() > 40 ? asked.substring(0, 40) + "…" : asked));
    }
    day = read != null ? read : whereabouts.latest(owner()).orElseGet(tools.wording()::today);
    floor = address.getSingleParameter("floor")
        .map(given -> given.equals("city") ? FloorView.TOWN : given)
        .orElse(null);
    getElement().executeJs(
        "this.arrive($0, $1, $2, $3)",
        ways.on(owner(), day, floor, remarks),
        Labels.ofPlaces(tools.wording()),
        Today.of(tools.wording(), tools.zone()),
        tools.forms().of(SCOPE));
  }

  /** The day as it is now. */
  @ClientCallable
  Way look() {
    return ways.on(owner(), day, floor, List.of());
  }

  /** Another day; one that cannot be read is none. */
  @ClientCallable
  Way go(String to) {
    var read = Asked.day(to);
    if (read != null) {
      day = read;
      floor = null;
      keepAddress(false);
    }
    return look();
  }

  @ClientCallable
  void see(String other) {
    floor = other;
    keepAddress(true);
  }

  @ClientCallable
  Answer exclude(Picked picked, String reason, String until) {
    return notAnyMore.read(reason, until)
        .map(exclusion -> edit(() -> tools.holdings().exclude(owner(), among(picked), exclusion)))
        .orElseGet(this::wrongDay);
  }

  @ClientCallable
  Answer include(Picked picked) {
    return edit(() -> tools.holdings().include(owner(), among(picked)));
  }

  @ClientCallable
  Answer correct(Picked picked, Typed typed) {
    var said = tools.forms().plain(typed.said());
    return tools.forms().wrong(said)
        .map(wrong -> Answer.wrong(wrong.field(), wrong.message()))
        .orElseGet(() -> edit(() -> tools.holdings().correct(owner(), among(picked), new Correction(said))));
  }

  @ClientCallable
  Answer delete(Picked picked) {
    return edit(() -> tools.holdings().delete(owner(), among(picked)));
  }

  /** @param entry the one entry to put back, or 0 for all that the edit touched */
  @ClientCallable
  Answer undo(long edit, long entry, Picked picked) {
    return careful("entries.nothing-to-undo", () -> {
      var id = new EditId(edit);
      var undone = entry == 0
          ? tools.holdings().undo(owner(), id)
          : tools.holdings().undo(owner(), id, new EntryId(entry));
      return notAnyMore.receipt(undone);
    });
  }

  /** What an edit by place or time would touch, in a sentence. */
  @ClientCallable
  Answer preview(AskedWhere asked) {
    return reading(asked, where -> {
      var found = whereabouts.preview(owner(), where);
      if (asked.standing()) {
        asked.readRule();
        return notAnyMore.told(ruleSheet.foreseen(found.visits()));
      }
      if (found.visits() == 0) {
        return Answer.nothing(tools.wording().t("places.touches.none"));
      }
      var words = tools.wording();
      return notAnyMore.told(words.t(
          "places.touches",
          found.visits(),
          words.date(Objects.requireNonNull(found.first())),
          words.date(Objects.requireNonNull(found.last()))));
    });
  }

  @ClientCallable
  Answer excludeWhere(AskedWhere asked) {
    return reading(asked, where -> asked.standing()
        ? makeRule(asked.readRule())
        : notAnyMore.read("private", "")
            .map(exclusion -> edit(() -> tools.holdings().exclude(owner(), new Selection.Of(where), exclusion)))
            .orElseGet(this::wrongDay));
  }

  private Answer makeRule(Weekly at) {
    return careful("places.rule.already", () -> {
      var edit = rules.make(owner(), at, Reason.PRIVATE);
      return notAnyMore.told(ruleSheet.made(edit), edit.id().value());
    });
  }

  /** What another time would make of a rule, in a sentence. */
  @ClientCallable
  Answer previewRule(long edit, AskedWhere asked) {
    return orWrong(() -> {
      var at = asked.readRule();
      return careful("places.rule.gone", () ->
          notAnyMore.told(ruleSheet.foreseen(rules.foresee(owner(), new EditId(edit), at))));
    });
  }

  /** @param was the rule as it was shown */
  @ClientCallable
  Answer changeRule(long edit, AskedWhere was, AskedWhere asked) {
    return orWrong(() -> {
      var at = asked.readRule();
      return careful("places.rule.other", () -> notAnyMore.told(ruleSheet.changed(
          at, rules.change(owner(), new EditId(edit), was.readRule(), at))));
    });
  }

  /** Ends a rule for what is to come. */
  @ClientCallable
  Answer endRule(long edit) {
    return careful("places.rule.gone", () -> {
      rules.end(owner(), new EditId(edit));
      return notAnyMore.told(tools.wording().t("places.rule.ended"));
    });
  }

  /** Only what is held can be deleted. */
  @ClientCallable
  Answer deleteWhere(AskedWhere asked) {
    return asked.standing()
        ? Answer.wrong("standing", tools.wording().t("places.wrong.standing-delete"))
        : reading(asked, where -> edit(() -> tools.holdings().delete(owner(), new Selection.Of(where))));
  }

  private Answer reading(AskedWhere asked, Function<Where, Answer> then) {
    return orWrong(() -> then.apply(asked.read(plans)));
  }

  private Answer orWrong(Supplier<Answer> reading) {
    try {
      return reading.get();
    } catch (AskedWhere.Cannot cannot) {
      var wrong = cannot.in(tools.wording());
      return Answer.wrong(wrong.field(), wrong.message());
    }
  }

  private static Selection among(Picked picked) {
    return new Picked(false, picked.these(), picked.shown()).among(Filter.kinds(Visit.KIND));
  }

  private Answer edit(Supplier<Edit> verb) {
    return careful("entries.nothing-to-do", () -> notAnyMore.receipt(verb.get()));
  }

  private Answer careful(String nothing, Supplier<Answer> work) {
    try {
      return work.get();
    } catch (StaleEdit stale) {
      return Answer.stale(tools.list().asTheyAre(owner(), SCOPE, stale.now()));
    } catch (NothingToDo none) {
      return Answer.nothing(tools.wording().t(nothing));
    }
  }

  private Answer wrongDay() {
    var words = tools.wording();
    return Answer.wrong("until", words.t("entries.wrong.until", words.date(words.today())));
  }

  private void keepAddress(boolean inPlace) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("day", day.toString());
    if (floor != null) {
      parameters.put("floor", floor.equals(FloorView.TOWN) ? "city" : floor);
    }
    var here = new Location(PATH, QueryParameters.simple(parameters));
    var history = UI.getCurrent().getPage().getHistory();
    if (inPlace) {
      history.replaceState(null, here);
    } else {
      history.pushState(null, here);
    }
  }
}
