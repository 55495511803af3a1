package io.vitrine.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import io.vitrine.ledger.LedgerCheck;
import io.vitrine.ledger.LedgerChecks;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** Whether our record of what was done still holds. */
@Route(value = "desk/ledger", layout = MainLayout.class)
@Shelf(heading = Heading.DESK, order = 50, title = "desk.title")
@RolesAllowed("OFFICER")
class LedgerView extends Div {

  private final Wording wording;
  private final LedgerChecks checks;
  private final Div found = new Div();

  LedgerView(Wording wording, LedgerChecks checks) {
    this.wording = wording;
    this.checks = checks;
    add(heading(), ledger());
  }

  private Header heading() {
    var lead = new Paragraph(wording.t("desk.lead"));
    lead.addClassName("lead");
    return new Header(new H1(wording.t("desk.title")), lead);
  }

  private Section ledger() {
    var check = new NativeButton(wording.t("desk.ledger.check"), click -> show(checks.check()));
    check.addClassName("btn");
    found.getElement().setAttribute("role", "status");
    found.addClassName("found");
    return card("desk.ledger", soft(wording.t("desk.ledger.text")), check, found);
  }

  private void show(LedgerCheck check) {
    found.removeAll();
    var verdict = new Paragraph(verdict(check));
    verdict.addClassNames("bar", check.holds() ? "info" : "err");
    found.add(verdict, soft(wording.t("desk.ledger.waiting", check.waiting())));
  }

  private String verdict(LedgerCheck check) {
    var broken = check.broken();
    if (broken != null) {
      return wording.t(
          "desk.ledger.broken",
          wording.number(broken.checkpoint()),
          wording.t("desk.ledger.fault." + broken.fault().name().toLowerCase(Locale.ROOT)));
    }
    var sealedAt = check.sealedAt();
    return sealedAt == null
        ? wording.t("desk.ledger.empty")
        : wording.t(
            "desk.ledger.holds", check.sealed(), check.checkpoints(), wording.moment(sealedAt));
  }

  private Section card(String title, Component... parts) {
    var card = new Section(new H2(wording.t(title)));
    card.add(parts);
    card.addClassNames("case", "pad", "task");
    return card;
  }

  private static Paragraph soft(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName("soft");
    return paragraph;
  }
}
