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
import io.vitrine.closet.Done;
import io.vitrine.closet.Home;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.StaleEdit;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.ClosetBoard.Receipt;
import io.vitrine.shopper.HomePage.Outcome;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What one has at home that is plugged in: its warranty, what it uses, what would use less, and what fits it. */
@Route(value = AtHomeView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.OWN, order = 40, title = "home.title")
@RolesAllowed("SHOPPER")
@Tag("vt-home")
@JsModule("./closet/vt-home.ts")
@CssImport("./entries/asking.css")
@CssImport("./closet/closet.css")
@CssImport("./closet/home.css")
class AtHomeView extends Component implements AfterNavigationObserver {

  static final String PATH = "at-home";

  private static final List<String> OF_ENTRIES = List.of(
      "undo", "dismiss", "cancel", "correct", "dont-use", "use-again", "delete", "verbs", "why", "exclude.title",
      "exclude.why", "exclude.gift", "exclude.one_off", "exclude.not_mine", "exclude.private", "exclude.how-long",
      "exclude.ever", "exclude.until", "exclude.day", "exclude.do", "delete.title", "delete.say", "delete.do",
      "delete.keep", "correct.title", "correct.do", "failed.title", "failed.say", "failed.again", "failed.edit");

  private static final List<String> LABELS = List.of(
      "title", "loading", "add", "choose", "selected", "not-used", "not-here", "empty.title", "empty.say",
      "room.kitchen", "room.household", "room.screens", "room.sound", "room.other", "room.gone", "energy",
      "energy.yours", "greener", "nothing", "others", "others.none", "tariff", "tariff.say", "tariff.cents",
      "tariff.do", "tariff.back", "gone", "back", "add.title", "add.description", "add.sort", "add.brand",
      "add.kilowattHours", "add.size", "add.since", "add.warranty", "add.do", "correct.say", "optional");

  private final transient Home home;
  private final transient TakingBack takingBack;
  private final transient HomePages pages;
  private final transient TypedThings typedThings;
  private final transient EditSentences sentences;
  private final transient Wording wording;
  private final ZoneId zone;

  AtHomeView(
      Home home,
      TakingBack takingBack,
      HomePages pages,
      TypedThings typedThings,
      EditSentences sentences,
      Wording wording,
      ZoneId zone) {
    this.home = home;
    this.takingBack = takingBack;
    this.pages = pages;
    this.typedThings = typedThings;
    this.sentences = sentences;
    this.wording = wording;
    this.zone = zone;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var labels = new TreeMap<>(Labels.named("entries.label.", OF_ENTRIES, wording));
    labels.putAll(Labels.named("home.label.", LABELS, wording));
    getElement().executeJs("this.arrive($0, $1)", labels, pages.choices());
  }

  @ClientCallable
  HomePage look() {
    return pages.page(owner());
  }

  @ClientCallable
  Outcome pays(String cents) {
    return TypedThings.cents(cents)
        .map(each -> careful(
            () -> home.pays(owner(), each, wording.t("home.tariff")), wording.t("home.done.pays", each)))
        .orElseGet(() -> Outcome.wrong(
            new Answer.Wrong("cents", wording.t("home.wrong.cents", Home.DEAREST))));
  }

  @ClientCallable
  Outcome paysAsOthers() {
    return careful(() -> home.paysAsOthers(owner()), wording.t("home.done.pays-as-others"));
  }

  @ClientCallable
  Outcome add(Typed typed) {
    var said = new TreeMap<>(Map.of("description", ""));
    said.putAll(typed.said());
    return typedThings.wrong(said).map(Outcome::wrong).orElseGet(() -> {
      var addition = typedThings.addition(said);
      return careful(() -> home.add(owner(), addition), wording.t("home.done.add", addition.description()));
    });
  }

  @ClientCallable
  Outcome correct(String key, Typed typed) {
    return typedThings.wrong(typed.said())
        .map(Outcome::wrong)
        .orElseGet(() -> careful(() -> home.correct(owner(), key, stripped(typed)), wording.t("home.done.correct")));
  }

  private static Map<String, String> stripped(Typed typed) {
    var said = new TreeMap<String, String>();
    typed.said().forEach((field, value) -> said.put(field, value.strip()));
    return said;
  }

  @ClientCallable
  Outcome put(String key, boolean here) {
    return careful(
        () -> home.put(owner(), key, here), here ? wording.t("home.done.back") : wording.t("home.done.gone"));
  }

  @ClientCallable
  Outcome exclude(String key, String reason, String until) {
    return AskedNotToUse.read(reason, until, wording.today(), zone)
        .map(exclusion -> careful(() -> home.exclude(owner(), key, exclusion), ""))
        .orElseGet(() -> Outcome.wrong(
            new Answer.Wrong("until", wording.t("entries.wrong.until", wording.date(wording.today())))));
  }

  @ClientCallable
  Outcome include(String key) {
    return careful(() -> home.include(owner(), key), "");
  }

  @ClientCallable
  Outcome delete(String key) {
    return careful(() -> home.delete(owner(), key), "");
  }

  /** @param what as {@link TakingBack#nameOf} says it */
  @ClientCallable
  Outcome undo(String what) {
    try {
      takingBack.undo(owner(), what);
      return Outcome.of(look(), new Receipt(wording.t("closet.undone"), null, ""));
    } catch (NothingToDo | StaleEdit late) {
      return Outcome.nothing(look(), wording.t("entries.nothing-to-undo"));
    }
  }

  /** @param said what is said when it is done; empty for what is said of any such edit */
  private Outcome careful(Supplier<Done> work, String said) {
    try {
      var done = work.get();
      var edit = done.edit();
      var words = said.isEmpty() && edit != null ? sentences.done(edit, Scope.TIMELINE) : said;
      return Outcome.of(look(), new Receipt(words, null, TakingBack.nameOf(done)));
    } catch (NothingToDo | StaleEdit meanwhile) {
      return Outcome.nothing(look(), wording.t("home.meanwhile"));
    }
  }
}
