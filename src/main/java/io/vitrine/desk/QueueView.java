package io.vitrine.desk;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.vitrine.desk.QueueSheet.Form;
import io.vitrine.request.SavedViews;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an officer finds on coming in: the cases by their deadline, without names. */
@Route(value = QueueView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.DESK, order = 10, title = "queue.title")
@RolesAllowed("OFFICER")
@Tag("vt-queue")
@JsModule("./requests/vt-queue.ts")
@CssImport("./requests/requests.css")
class QueueView extends Component implements AfterNavigationObserver {

  static final String PATH = "desk";

  private static final List<String> LABELS = List.of(
      "search", "views", "type", "state", "law", "region", "system", "order", "any-type", "any-state", "any-law",
      "any-region", "any-system", "any-order", "keep", "keep.name", "forget", "selected", "select", "select-all",
      "select-one", "take", "remind", "extend", "give", "give.whom", "clear", "due", "clock", "reference", "person",
      "systems", "beside", "with", "hidden", "not-yours", "no-one", "none.title", "none.say", "keys.move",
      "keys.select", "keys.open", "keys.search", "keys.names", "new", "failed", "dismiss");

  private final transient QueueDeeds bulk;
  private final transient SavedViews saved;
  private final transient QueueSheets sheets;
  private final transient Wording wording;

  QueueView(QueueDeeds bulk, SavedViews saved, QueueSheets sheets, Wording wording) {
    this.bulk = bulk;
    this.saved = saved;
    this.sheets = sheets;
    this.wording = wording;
  }

  /** What became of many. */
  record Outcome(QueueSheet sheet, String said, boolean late) {}

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var address = event.getLocation().getQueryParameters();
    var form = Form.read(name -> address.getSingleParameter(name).orElse(""));
    var labels = new TreeMap<String, String>();
    LABELS.forEach(key -> labels.put(key, wording.t("queue.label." + key)));
    getElement().executeJs("this.arrive($0, $1, $2)", sheets.of(form), bulk.extend(), labels);
  }

  @ClientCallable
  QueueSheet show(Form asked) {
    var form = asked.tidy();
    UI.getCurrent().getPage().getHistory().replaceState(
        null, new Location(PATH, QueryParameters.simple(form.inAddress())));
    return sheets.of(form);
  }

  /** Keeps what is shown under a name, for this officer. */
  @ClientCallable
  QueueSheet keep(String name, Form asked) {
    var form = asked.tidy();
    saved.keep(name.strip(), QueryParameters.simple(form.inAddress()).getQueryString());
    return sheets.of(form);
  }

  @ClientCallable
  QueueSheet forget(String name, Form asked) {
    saved.forget(name);
    return sheets.of(asked.tidy());
  }

  /** @param typed the officer to give them to, or by language the letter that says why it takes longer */
  @ClientCallable
  Outcome bulk(String verb, Map<String, Integer> cases, Map<String, String> typed, Form asked) {
    var done = bulk.each(verb, cases, typed);
    return new Outcome(sheets.of(asked.tidy()), done.said(), done.late());
  }
}
