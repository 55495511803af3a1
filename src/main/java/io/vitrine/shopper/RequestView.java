package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

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
import io.vitrine.customer.Effect;
import io.vitrine.erasure.Erasure;
import io.vitrine.request.CaseFile;
import io.vitrine.request.CaseType;
import io.vitrine.request.NoSuchCase;
import io.vitrine.request.NotNow;
import io.vitrine.request.Reference;
import io.vitrine.request.Requests;
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
import org.jspecify.annotations.Nullable;

/** One request: its clock, what goes and what stays, every step, letters with the desk. */
@Route(value = RequestView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.REQUESTS, order = 11, title = "requests.title", listed = false)
@RolesAllowed("SHOPPER")
@Tag("vt-case")
@JsModule("./requests/vt-case.ts")
@CssImport("./requests/requests.css")
class RequestView extends Component implements HasUrlParameter<String>, HasDynamicTitle {

  static final String PATH = "request";

  static final List<String> LABELS = List.of(
      "none.title", "none.say", "verdicts", "what", "entries", "verdict", "why", "until", "rule", "letters",
      "letters.none", "send", "phases", "told", "papers", "happened", "facts", "people", "decide", "failed",
      "failed.title", "failed.say", "failed.again", "dismiss", "code.title", "code.say", "code.label", "code.hint",
      "code.go", "without", "on-paper");

  /** Where one comes from. */
  record Back(String label, String address) {}

  private final transient Requests requests;
  private final transient Erasure erasure;
  private final transient CaseSheets sheets;
  private final transient Wording wording;
  private transient @Nullable Reference reference;

  RequestView(Requests requests, Erasure erasure, CaseSheets sheets, Wording wording) {
    this.requests = requests;
    this.erasure = erasure;
    this.sheets = sheets;
    this.wording = wording;
  }

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
    reference = parameter == null ? null : Reference.read(parameter).orElse(null);
    getElement().executeJs(
        "this.arrive($0, false, $1, $2)",
        sheet().orElse(null),
        new Back(wording.t("requests.title"), RequestsView.PATH),
        Labels.named("case.label.", LABELS, wording));
  }

  @Override
  public String getPageTitle() {
    return wording.tab(reference == null ? wording.t("requests.title") : reference.toString());
  }

  /** @param version is of no account here: what a shopper does is right whatever the desk did meanwhile */
  @ClientCallable
  Outcome act(String code, Map<String, String> typed, int version) {
    var its = Optional.ofNullable(reference).orElseThrow(() -> new IllegalStateException("No case is open"));
    try {
      var said = switch (code) {
        case "cancel" -> {
          requests.cancel(owner(), its);
          yield wording.t("case.cancelled");
        }
        case "confirm" -> {
          requests.confirm(owner(), its, wording.t("case.confirmed"));
          yield wording.t("case.confirmed");
        }
        case "write" -> {
          requests.write(owner(), its, typed.getOrDefault("letter", ""));
          yield wording.t("case.sent");
        }
        case "appeal" -> appealed(requests.appeal(
            owner(),
            its,
            typed.getOrDefault("letter", ""),
            wording.language().getLanguage(),
            wording.t("case.appeal.say")));
        case "code" -> wording.t("case.code.new", requests.newCode(owner(), its));
        default -> throw new IllegalArgumentException("No such deed");
      };
      return new Outcome(sheet().orElse(null), said, false, null);
    } catch (NotNow | NoSuchCase late) {
      return new Outcome(sheet().orElse(null), wording.t("case.too-late"), true, null);
    } catch (IllegalArgumentException empty) {
      return new Outcome(null, "", false, wording.t("case.empty-letter"));
    }
  }

  private String appealed(Requests.Taken taken) {
    var code = taken.code();
    var said = wording.t("case.appealed", taken.it().reference().toString());
    return code == null ? said : said + " " + wording.t("case.code.new", code);
  }

  private Optional<CaseSheet> sheet() {
    return Optional.ofNullable(reference)
        .flatMap(its -> requests.file(owner(), its))
        .map(file -> sheets.of(file, foreseen(file), false));
  }

  private @Nullable Effect foreseen(CaseFile file) {
    var it = file.of();
    boolean stillGoes = it.matter().type() == CaseType.DELETE && !it.state().isFinal() && file.outcome() == null;
    return stillGoes ? erasure.preview(owner(), it.matter().extent()) : null;
  }
}
