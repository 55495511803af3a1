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
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.OwnOutcome.Receipt;
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
  OwnOutcome<HomePage> pays(String cents) {
    return TypedThings.cents(cents)
        .map(each -> careful(
            () -> home.pays(owner(), each, wording.t("home.tariff")), wording.t("home.done.pays", each)))
        .orElseGet(() -> OwnOutcome.wrong(
            new Answer.Wrong("cents", wording.t("home.wrong.cents", Home.DEAREST))));
  }

  @ClientCallable
  OwnOutcome<HomePage> paysAsOthers() {
    return careful(() -> home.paysAsOthers(owner()), wording.t("home.done.pays-as-others"));
  }

  @ClientCallable
  OwnOutcome<HomePage> add(Typed typed) {
    var said = new TreeMap<>(Map.of("description", ""));
    said.putAll(typed.said());
    return typedThings.wrong(said).<OwnOutcome<HomePage>>map(OwnOutcome::wrong).orElseGet(() -> {
      var addition = typedThings.addition(said);
      return careful(() -> home.add(owner(), addition), wording.t("home.done.add", addition.description()));
    });
  }

  @ClientCallable
  OwnOutcome<HomePage> correct(String key, Typed typed) {
    return typedThings.wrong(typed.said())
        .<OwnOutcome<HomePage>>map(OwnOutcome::wrong)
        .orElseGet(() -> careful(() -> home.correct(owner(), key, stripped(typed)), wording.t("home.done.correct")));
  }

  private static Map<String, String> stripped(Typed typed) {
    var said = new TreeMap<String, String>();
    typed.said().forEach((field, value) -> said.put(field, value.strip()));
    return said;
  }

  @ClientCallable
  OwnOutcome<HomePage> put(String key, boolean here) {
    return careful(
        () -> home.put(owner(), key, here), here ? wording.t("home.done.back") : wording.t("home.done.gone"));
  }

  @ClientCallable
  OwnOutcome<HomePage> exclude(String key, String reason, String until) {
    return AskedNotToUse.read(reason, until, wording.today(), zone)
        .map(exclusion -> careful(() -> home.exclude(owner(), key, exclusion), ""))
        .orElseGet(() -> OwnOutcome.wrong(
            new Answer.Wrong("until", wording.t("entries.wrong.until", wording.date(wording.today())))));
  }

  @ClientCallable
  OwnOutcome<HomePage> include(String key) {
    return careful(() -> home.include(owner(), key), "");
  }

  @ClientCallable
  OwnOutcome<HomePage> delete(String key) {
    return careful(() -> home.delete(owner(), key), "");
  }

  /** @param what as {@link TakingBack#nameOf} says it */
  @ClientCallable
  OwnOutcome<HomePage> undo(String what) {
    return OwnOutcome.careful(this::look, wording.t("entries.nothing-to-undo"), () -> {
      takingBack.undo(owner(), what);
      return Receipt.of(wording.t("closet.undone"));
    });
  }

  /** @param said what is said when it is done; empty for what is said of any such edit */
  private OwnOutcome<HomePage> careful(Supplier<Done> work, String said) {
    return OwnOutcome.careful(this::look, wording.t("home.meanwhile"), () -> {
      var done = work.get();
      var edit = done.edit();
      return Receipt.of(said.isEmpty() && edit != null ? sentences.done(edit, Scope.TIMELINE) : said, done);
    });
  }
}
