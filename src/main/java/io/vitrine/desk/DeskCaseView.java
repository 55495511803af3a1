package io.vitrine.desk;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.vitrine.erasure.NotInThisState;
import io.vitrine.request.ChangedMeanwhile;
import io.vitrine.request.NoSuchCase;
import io.vitrine.request.NotNow;
import io.vitrine.request.NotProven;
import io.vitrine.request.Reference;
import io.vitrine.request.SameOfficer;
import io.vitrine.shell.CaseSheet;
import io.vitrine.shell.CaseSheet.Outcome;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One case at the desk. That it was opened, and by whom, the one who asked sees in their access log. */
@Route(value = DeskCaseView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.DESK, order = 11, title = "queue.title", listed = false)
@RolesAllowed("OFFICER")
@Tag("vt-case")
@JsModule("./requests/vt-case.ts")
@CssImport("./requests/requests.css")
class DeskCaseView extends Component implements HasUrlParameter<String>, HasDynamicTitle {

  static final String PATH = "desk/case";

  private static final List<String> LABELS = List.of(
      "none.title", "none.say", "verdicts", "what", "entries", "verdict", "why", "until", "rule", "letters",
      "letters.none", "send", "phases", "told", "papers", "happened", "facts", "asks", "people", "decide", "failed",
      "failed.title", "failed.say", "failed.again", "dismiss");

  /** Where one comes from. */
  record Back(String label, String address) {}

  private final transient DeskDeeds deeds;
  private final transient DeskSheets sheets;
  private final transient Wording wording;
  private transient @Nullable Reference reference;

  DeskCaseView(DeskDeeds deeds, DeskSheets sheets, Wording wording) {
    this.deeds = deeds;
    this.sheets = sheets;
    this.wording = wording;
  }

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
    reference = parameter == null ? null : Reference.read(parameter).orElse(null);
    var labels = new TreeMap<String, String>();
    LABELS.forEach(key -> labels.put(key, wording.t("desk-case.label." + key)));
    getElement().executeJs(
        "this.arrive($0, true, $1, $2)",
        opened().orElse(null),
        new Back(wording.t("queue.view.open"), QueueView.PATH),
        labels);
  }

  private Optional<CaseSheet> opened() {
    try {
      return Optional.ofNullable(reference).map(sheets::opened);
    } catch (NoSuchCase none) {
      return Optional.empty();
    }
  }

  @Override
  public String getPageTitle() {
    return wording.tab(reference == null ? wording.t("queue.title") : reference.toString());
  }

  @ClientCallable
  Outcome act(String code, Map<String, String> typed, int version) {
    var its = Optional.ofNullable(reference).orElseThrow(() -> new IllegalStateException("No case is open"));
    try {
      var said = deeds.act(its, code, typed, version);
      return new Outcome(code.equals("aside") ? null : sheets.opened(its), said, false, null);
    } catch (ChangedMeanwhile late) {
      return refused(its, sheets.late(late));
    } catch (SameOfficer same) {
      return refused(its, wording.t("desk-case.same-officer"));
    } catch (NotProven not) {
      return refused(its, wording.t("desk-case.not-proven"));
    } catch (NotNow | NotInThisState not) {
      return refused(its, wording.t("desk-case.not-now"));
    } catch (NoSuchCase gone) {
      return new Outcome(null, wording.t("desk-case.gone"), true, null);
    } catch (IllegalArgumentException wrong) {
      return new Outcome(null, "", false, wording.t("desk-case.wrong"));
    }
  }

  private Outcome refused(Reference its, String why) {
    return new Outcome(sheets.opened(its), why, true, null);
  }
}
