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
import io.vitrine.customer.Question;
import io.vitrine.customer.StaleDecision;
import io.vitrine.holding.Keeping;
import io.vitrine.holding.NotConfirmed;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.KeepingSheet.Outcome;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** For how long each kind is kept, and exactly what goes when. A shorter time that lets something go is asked first. */
@Route(value = "keeping", layout = MainLayout.class)
@Shelf(heading = Heading.CHOICES, order = 20, title = "keeping.title")
@RolesAllowed("SHOPPER")
@Tag("vt-keeping")
@JsModule("./choices/vt-keeping.ts")
@CssImport("./choices/choices.css")
class KeepingView extends Component implements AfterNavigationObserver {

  private static final List<String> LABELS =
      List.of("title", "lead", "held", "how-much", "keep-for", "next", "dismiss", "failed");

  private final transient Keeping keeping;
  private final transient KeepingSheets sheets;
  private final transient DecisionWords words;
  private final transient Wording wording;

  KeepingView(Keeping keeping, KeepingSheets sheets, DecisionWords words, Wording wording) {
    this.keeping = keeping;
    this.sheets = sheets;
    this.words = words;
    this.wording = wording;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    Map<String, String> labels = LABELS.stream()
        .collect(Collectors.toMap(key -> key, key -> wording.t("keeping.label." + key)));
    getElement().executeJs("this.arrive($0, $1)", sheets.sheet(owner()), labels);
  }

  /**
   * @param seen the latest decision on it that was in view
   * @param confirmed how many entries the shopper was told would go; 0 where not asked yet
   */
  @ClientCallable
  Outcome choose(String kind, int months, long seen, long confirmed) {
    var going = confirmed == 0 ? null : keeping.preview(owner(), kind, months).orElse(null);
    var shown = going == null
        ? sheets.shown(kind, months)
        : sheets.shown(sheets.confirm(kind, months, seen, going));
    try {
      keeping.decide(
          owner(),
          new Decision.Wanted(
              Question.keeping(kind),
              Choice.months(months),
              Decision.By.SHOPPER,
              wording.language().getLanguage(),
              shown,
              seen),
          confirmed);
    } catch (NotConfirmed not) {
      return new Outcome(
          sheets.sheet(owner()), sheets.confirm(kind, months, seen, not.going()), "", false);
    } catch (StaleDecision meanwhile) {
      return new Outcome(sheets.sheet(owner()), null, words.late(meanwhile.present()), true);
    }
    return new Outcome(sheets.sheet(owner()), null, sheets.done(kind, months), false);
  }
}
