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
import io.vitrine.customer.Choice;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import io.vitrine.customer.StaleDecision;
import io.vitrine.holding.BrowserForbids;
import io.vitrine.holding.Uses;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.UsesSheet.Made;
import io.vitrine.shopper.UsesSheet.Outcome;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each kind may be used for, as its owner decides. Each cell is decided by itself and counts at once. */
@Route(value = "uses", layout = MainLayout.class)
@Shelf(heading = Heading.CHOICES, order = 10, title = "uses.title")
@RolesAllowed("SHOPPER")
@Tag("vt-uses")
@JsModule("./choices/vt-uses.ts")
@CssImport("./choices/choices.css")
class UsesView extends Component implements AfterNavigationObserver {

  private static final List<String> LABELS = List.of(
      "title", "lead", "by-browser", "none-at-all", "to-suggestions", "how", "how-say", "held", "law", "law-hint",
      "not-needed", "get", "get-law", "on", "off", "never", "made", "made-none", "earlier", "shown", "always", "ask",
      "no", "today", "dismiss", "failed");

  private final transient Uses uses;
  private final transient UsesSheets sheets;
  private final transient DecisionWords words;
  private final transient ShelfWatch shelf;
  private final transient Wording wording;

  UsesView(Uses uses, UsesSheets sheets, DecisionWords words, ShelfWatch shelf, Wording wording) {
    this.uses = uses;
    this.sheets = sheets;
    this.words = words;
    this.shelf = shelf;
    this.wording = wording;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    Map<String, String> labels = LABELS.stream()
        .collect(Collectors.toMap(key -> key, key -> wording.t("uses.label." + key)));
    getElement().executeJs("this.arrive($0, $1)", look(), labels);
  }

  private UsesSheet look() {
    return sheets.sheet(owner(), Signals.browser());
  }

  /** @param seen the latest decision on it that was in view */
  @ClientCallable
  Outcome decide(String kind, String purpose, boolean on, long seen) {
    var of = Purpose.of(purpose);
    return decide(Question.use(kind, of), on ? Choice.ON : Choice.OFF, sheets.shownFor(kind, of), seen);
  }

  /** @param choice {@code on} for always, {@code ask} for each time, {@code off} */
  @ClientCallable
  Outcome collect(String kind, String choice, long seen) {
    return decide(Question.collecting(kind), new Choice(choice), sheets.shownFor(kind), seen);
  }

  /** "Yes, for today". */
  @ClientCallable
  Outcome permit(String kind) {
    var permit = uses.permitToday(owner(), kind, language(), sheets.shownFor(kind));
    return new Outcome(
        look(),
        permit.map(_ -> wording.t("uses.done.today")).orElseGet(() -> wording.t("uses.not-asked")),
        null,
        permit.isEmpty());
  }

  /** Reads on in what was decided. */
  @ClientCallable
  List<Made> earlier(long before) {
    return sheets.made(owner(), before);
  }

  private Outcome decide(Question question, Choice choice, String shown, long seen) {
    var suggestions = question.purpose().filter(Purpose.SUGGESTIONS::equals).map(_ -> shelf.watch(owner()));
    try {
      uses.decide(
          owner(),
          new Decision.Wanted(question, choice, Decision.By.SHOPPER, language(), shown, seen),
          Signals.browser());
    } catch (StaleDecision meanwhile) {
      return new Outcome(look(), words.late(meanwhile.present()), null, true);
    } catch (BrowserForbids browser) {
      return new Outcome(look(), wording.t("uses.forbidden"), null, true);
    }
    @Nullable String changed = suggestions.map(ShelfWatch.Watched::changed).orElse(null);
    return new Outcome(look(), words.done(question, choice), changed, false);
  }

  private String language() {
    return wording.language().getLanguage();
  }
}
