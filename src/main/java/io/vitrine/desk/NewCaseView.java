package io.vitrine.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Disputes;
import io.vitrine.holding.Disputes.Named;
import io.vitrine.request.CaseType;
import io.vitrine.request.Counter;
import io.vitrine.request.Requests.Taken;
import io.vitrine.request.Unfit;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A case for somebody who wrote, called or stands at the counter, also in another's name. */
@Route(value = NewCaseView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.DESK, order = 12, title = "new-case.title", listed = false)
@RolesAllowed("OFFICER")
@Tag("vt-new-case")
@JsModule("./requests/vt-new-case.ts")
@CssImport("./requests/requests.css")
class NewCaseView extends Component implements AfterNavigationObserver {

  static final String PATH = "desk/new";

  private static final List<String> LABELS = List.of(
      "title", "lead", "find", "find.hint", "find.go", "found", "type", "extent", "all", "some", "kinds", "came",
      "received", "who", "identity", "authority", "proof.hint", "residence", "language", "note", "note.hint", "go",
      "choose-one", "other", "opened", "joined", "see", "another", "code", "code.say", "failed.title",
      "failed.say", "failed.again", "entry", "entry.hint", "number", "day", "entry.go", "choose-entry", "about",
      "claim", "claim.hint");

  private final transient Counter counter;
  private final transient NewCases forms;
  private final transient Wording wording;

  /** Who was found last: ids never come from the browser. */
  private transient List<Counter.Found> found = List.of();
  private transient List<Named> named = List.of();

  NewCaseView(Counter counter, NewCases forms, Wording wording) {
    this.counter = counter;
    this.forms = forms;
    this.wording = wording;
  }

  /** @param place among those that were found */
  record Person(int place, String number, String name, String lives) {}

  /** @param wrong why nobody is shown; empty where somebody is */
  record Search(List<Person> people, String wrong) {}

  /** @param wrong why nothing was opened; null where it was */
  @JsonInclude(Include.NON_NULL)
  record Opened(String reference, List<String> say, @Nullable String code, @Nullable String wrong) {

    static Opened not(String why) {
      return new Opened("", List.of(), null, why);
    }
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var labels = new TreeMap<String, String>();
    LABELS.forEach(key -> labels.put(key, wording.t("new-case.label." + key)));
    getElement().executeJs("this.arrive($0, $1)", forms.choices(), labels);
  }

  @ClientCallable
  Search find(String numberOrEmail) {
    found = counter.find(numberOrEmail);
    named = List.of();
    var people = new ArrayList<Person>();
    for (var each : found) {
      var lives = each.lives();
      people.add(new Person(
          people.size(),
          each.number(),
          Optional.ofNullable(each.name()).orElse(wording.t("new-case.nameless")),
          lives == null ? "" : lives.code()));
    }
    return new Search(people, people.isEmpty() ? wording.t("new-case.nobody") : "");
  }

  /** @param wrong why none is shown; empty where some are */
  record Lines(List<NewCases.Line> lines, String wrong) {}

  /** Entries that they may mean who say that something is wrong, by number, by day, or by both. */
  @ClientCallable
  Lines entries(int place, String number, String day) {
    named = List.of();
    if (place < 0 || place >= found.size() || number.isBlank() && day.isBlank()) {
      return new Lines(List.of(), wording.t("new-case.entry.say-which"));
    }
    try {
      named = counter.entries(found.get(place).customer(), number, day.isBlank() ? null : NewCases.day(day));
    } catch (IllegalArgumentException noDay) {
      return new Lines(List.of(), wording.t("new-case.entry.say-which"));
    }
    return new Lines(forms.lines(named), named.isEmpty() ? wording.t("new-case.entry.none") : "");
  }

  @ClientCallable
  Opened open(int place, NewCases.Typed typed) {
    if (place < 0 || place >= found.size()) {
      return Opened.not(wording.t("new-case.wrong.person"));
    }
    CustomerId customer = found.get(place).customer();
    try {
      var told = forms.told(typed);
      return opened(told.type() == CaseType.DISPUTE
          ? counter.claim(customer, told, forms.claim(typed, named))
          : counter.open(customer, told));
    } catch (Unfit unfit) {
      return Opened.not(wording.t(
          "new-case.wrong." + unfit.why().name().toLowerCase(Locale.ROOT), Counter.NOTE_LENGTH, Disputes.CLAIM_LENGTH));
    } catch (IllegalArgumentException wrong) {
      return Opened.not(wording.t("new-case.wrong.type"));
    }
  }

  private Opened opened(Taken taken) {
    var it = taken.it();
    var say = new ArrayList<String>();
    say.add(wording.t(taken.joined() ? "new-case.joined" : "new-case.opened"));
    say.add(it.matter().missing().isEmpty()
        ? wording.t("new-case.due", wording.date(taken.clock().due()))
        : wording.t("new-case.unproven", wording.date(taken.clock().due())));
    return new Opened(it.reference().toString(), say, taken.code(), null);
  }
}
