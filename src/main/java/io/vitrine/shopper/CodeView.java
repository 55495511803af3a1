package io.vitrine.shopper;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.vitrine.request.Requests;
import io.vitrine.shell.CaseSheet.Outcome;
import io.vitrine.shell.CodeTries;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Wording;
import java.util.Map;

/**
 * A case by its code alone, for whoever has no account any more. The code is typed, or stands behind the # of the
 * address, which browsers keep to themselves; wrong ones are limited like wrong passwords.
 */
@Route(value = CodeView.PATH, layout = MainLayout.class)
@AnonymousAllowed
@Tag("vt-case")
@JsModule("./requests/vt-case.ts")
@CssImport("./requests/requests.css")
class CodeView extends Component implements AfterNavigationObserver, HasDynamicTitle {

  static final String PATH = "case";

  private final transient Requests requests;
  private final transient CaseSheets sheets;
  private final transient CodeTries tries;
  private final transient Wording wording;

  CodeView(Requests requests, CaseSheets sheets, CodeTries tries, Wording wording) {
    this.requests = requests;
    this.sheets = sheets;
    this.tries = tries;
    this.wording = wording;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    getElement().executeJs("this.arriveByCode($0)", Labels.named("case.label.", RequestView.LABELS, wording));
  }

  @Override
  public String getPageTitle() {
    return wording.tab(wording.t("case.label.code.title"));
  }

  @ClientCallable
  Outcome open(String code) {
    return tries.open(
        () -> requests.byCode(code).map(file -> new Outcome(sheets.of(file, null, true), "", false, null)),
        () -> wrong(wording.t("case.code.wrong")),
        minutes -> wrong(wording.t("confirm.wait", minutes)));
  }

  /** Nothing can be done to a case with its code alone. */
  @ClientCallable
  Outcome act(String code, Map<String, String> typed, int version) {
    return wrong(wording.t("case.too-late"));
  }

  private static Outcome wrong(String why) {
    return new Outcome(null, "", true, why);
  }
}
