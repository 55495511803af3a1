package io.vitrine.desk;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.vitrine.customer.Accounts;
import io.vitrine.erasure.Hold;
import io.vitrine.erasure.Holds;
import io.vitrine.erasure.NotInThisState;
import io.vitrine.shell.Deed;
import io.vitrine.shell.Deed.Ask;
import io.vitrine.shell.Deed.Field;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.TreeMap;

/** What officers asked to keep, without names: who lifts one says why, and what it alone kept goes. */
@Route(value = "desk/holds", layout = MainLayout.class)
@Shelf(heading = Heading.DESK, order = 20, title = "holds.title")
@RolesAllowed("OFFICER")
@Tag("vt-holds")
@JsModule("./requests/vt-holds.ts")
@CssImport("./requests/requests.css")
class HoldsView extends Component implements AfterNavigationObserver {

  private static final List<String> LABELS = List.of(
      "lead", "rule", "what", "reason", "placed", "until", "none.title", "none.say", "lift-what", "failed", "dismiss");

  private final transient Holds holds;
  private final transient Accounts accounts;
  private final transient Wording wording;

  HoldsView(Holds holds, Accounts accounts, Wording wording) {
    this.holds = holds;
    this.accounts = accounts;
    this.wording = wording;
  }

  record Line(long hold, String rule, String what, String reason, String placed, String until) {}

  /** @param wrong what is wrong with what was typed; empty where it was done */
  record Lifted(List<Line> lines, String said, String wrong) {}

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var labels = new TreeMap<String, String>();
    LABELS.forEach(key -> labels.put(key, wording.t("holds.label." + key)));
    labels.put("title", wording.t("holds.title"));
    getElement().executeJs("this.arrive($0, $1, $2)", lines(), lift(), labels);
  }

  @ClientCallable
  Lifted lift(long hold, String reason) {
    if (reason.isBlank() || reason.strip().length() > Hold.REASON_LENGTH) {
      return new Lifted(lines(), "", wording.t("holds.wrong", Hold.REASON_LENGTH));
    }
    try {
      holds.lift(hold, reason);
      return new Lifted(lines(), wording.t("holds.lifted"), "");
    } catch (NotInThisState late) {
      return new Lifted(lines(), wording.t("holds.late"), "");
    }
  }

  private Deed lift() {
    return new Deed("lift", wording.t("holds.lift"), "", new Ask(
        wording.t("holds.lift.title"),
        wording.t("holds.lift.say"),
        List.of(Field.area("reason", wording.t("holds.lift.reason"), "")),
        wording.t("holds.lift.go"),
        wording.t("holds.lift.keep")));
  }

  private List<Line> lines() {
    var names = new TreeMap<Long, String>();
    accounts.officers().forEach(officer -> names.put(officer.account(), officer.name()));
    return holds.open().stream()
        .map(hold -> new Line(
            hold.id(),
            wording.t("rule." + hold.why().code()),
            what(hold),
            hold.reason(),
            wording.t(
                "holds.placed", names.getOrDefault(hold.placedBy(), "–"), wording.date(hold.placedAt())),
            hold.endsOn() == null ? wording.t("verdict.until-lifted") : wording.date(hold.endsOn())))
        .toList();
  }

  private String what(Hold hold) {
    var kind = hold.on().kind();
    return kind == null ? wording.t("desk-case.hold.everything") : wording.t("kind." + kind + ".many");
  }
}
