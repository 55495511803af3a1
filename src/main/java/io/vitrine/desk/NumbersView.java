package io.vitrine.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.vitrine.request.CaseQueue;
import io.vitrine.request.Numbers;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.TreeMap;

/** How the desk does, month by month: drawn, with its table. */
@Route(value = "desk/numbers", layout = MainLayout.class)
@Shelf(heading = Heading.DESK, order = 40, title = "numbers.title")
@RolesAllowed("OFFICER")
@Tag("vt-numbers")
@JsModule("./requests/vt-numbers.ts")
@CssImport("./requests/requests.css")
class NumbersView extends Component implements AfterNavigationObserver {

  private static final List<String> LABELS = List.of(
      "lead", "open-chart", "median-chart", "in-time", "overdue", "month", "received", "closed", "open", "median");

  private final transient CaseQueue cases;
  private final transient Wording wording;

  NumbersView(CaseQueue cases, Wording wording) {
    this.cases = cases;
    this.wording = wording;
  }

  /** @param median in words; a dash where none was closed */
  record Drawn(String name, int received, int closed, int open, int overdue, String median, double days) {}

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var labels = new TreeMap<String, String>();
    LABELS.forEach(key -> labels.put(key, wording.t("numbers.label." + key)));
    labels.put("title", wording.t("numbers.title"));
    var months = cases.numbers().months().stream().map(this::drawn).toList();
    getElement().executeJs("this.arrive($0, $1)", months, labels);
  }

  private Drawn drawn(Numbers.Month month) {
    var median = month.medianDays();
    return new Drawn(
        wording.month(month.month().atDay(1)),
        month.received(),
        month.closed(),
        month.open(),
        month.overdue(),
        median == null ? "–" : wording.number(Math.round(median)),
        median == null ? 0 : median);
  }
}
