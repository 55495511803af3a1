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
import io.vitrine.request.ChangedMeanwhile;
import io.vitrine.request.Docket;
import io.vitrine.request.NoSuchCase;
import io.vitrine.request.NotNow;
import io.vitrine.request.Reference;
import io.vitrine.request.SavedViews;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
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
      "search", "views", "type", "state", "law", "any-type", "any-state", "any-law", "keep", "keep.name", "selected",
      "select", "select-all", "select-one", "take", "give", "give.whom", "clear", "due", "clock", "reference", "person",
      "region", "systems", "with", "hidden", "not-yours", "no-one", "none.title", "none.say", "keys.move",
      "keys.select", "keys.open", "keys.search", "keys.names", "failed", "dismiss");

  private final transient Docket docket;
  private final transient SavedViews saved;
  private final transient QueueSheets sheets;
  private final transient Wording wording;

  QueueView(Docket docket, SavedViews saved, QueueSheets sheets, Wording wording) {
    this.docket = docket;
    this.saved = saved;
    this.sheets = sheets;
    this.wording = wording;
  }

  /** What became of many. */
  record Outcome(QueueSheet sheet, String said, boolean late) {}

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var address = event.getLocation().getQueryParameters();
    var form = new Form(
        address.getSingleParameter("view").orElse(""),
        address.getSingleParameter("type").orElse(""),
        address.getSingleParameter("state").orElse(""),
        address.getSingleParameter("law").orElse(""),
        address.getSingleParameter("text").orElse(""));
    var labels = new TreeMap<String, String>();
    LABELS.forEach(key -> labels.put(key, wording.t("queue.label." + key)));
    getElement().executeJs("this.arrive($0, $1)", sheets.of(form.tidy()), labels);
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

  /** Each case by itself, so that one that changed meanwhile does not hold up the others. */
  @ClientCallable
  Outcome bulk(String verb, Map<String, Integer> cases, String officer) {
    int done = 0;
    var late = new LinkedHashMap<String, String>();
    for (var each : cases.entrySet()) {
      var reference = Reference.read(each.getKey()).orElseThrow();
      try {
        switch (verb) {
          case "take" -> docket.take(reference, each.getValue());
          case "give" -> docket.give(reference, each.getValue(), Long.parseLong(officer));
          default -> throw new IllegalArgumentException("No such deed");
        }
        done++;
      } catch (ChangedMeanwhile | NotNow | NoSuchCase not) {
        late.put(each.getKey(), not.getClass().getSimpleName());
      }
    }
    var said = wording.t("queue.bulk." + verb, done);
    return new Outcome(
        sheets.of(Form.ALL),
        late.isEmpty() ? said : said + " " + wording.t("queue.bulk.not", late.size(), wording.list(
            List.copyOf(late.keySet()))),
        !late.isEmpty());
  }
}
