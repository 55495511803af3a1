package io.vitrine.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** The bargain in plain words, for whoever looks in, also before signing in. */
@Route(value = "how", layout = MainLayout.class)
@AnonymousAllowed
class HowView extends Div implements HasDynamicTitle {

  private static final List<String> PARTS =
      List.of("entry", "verbs", "suggestions", "uses", "looks", "stays", "check");

  private final transient Wording wording;

  HowView(Wording wording) {
    this.wording = wording;
    var lead = new Paragraph(wording.t("how.lead"));
    lead.addClassName("lead");
    var parts = new Div();
    parts.addClassName("how");
    PARTS.forEach(part -> parts.add(told(part)));
    add(new Header(new H1(wording.t("how.title")), lead), parts);
  }

  @Override
  public String getPageTitle() {
    return wording.tab(wording.t("how.title"));
  }

  private Component told(String part) {
    var section = new Section(
        new H2(wording.t("how." + part + ".title")), new Paragraph(wording.t("how." + part + ".say")));
    section.addClassNames("case", "pad");
    if (part.equals("check")) {
      var key = new Anchor("verify-key.pem", wording.t("how.check.key"));
      key.setRouterIgnore(true);
      section.add(new Paragraph(key));
    }
    return section;
  }
}
