package io.vitrine.shell;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.vitrine.customer.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;

/** The way in. A plain form, so that password managers know it and it is sent without a script. */
@Route(SignInView.PATH)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  static final String PATH = "sign-in";

  private final Wording wording;

  SignInView(Wording wording, House house, ObjectProvider<DemoSignIns> demo) {
    this.wording = wording;
    var failed = failedTry();
    var heading = new H1(wording.t("sign-in.heading"));
    var lead = new Paragraph(wording.t("sign-in.lead"));
    lead.addClassName("lead");
    var say = new Div(heading, lead);
    say.addClassName("say");
    var way = new Main(new Brand(wording.at()), say);
    way.addClassName("way");
    var farewell = farewell(house.secureCookies());
    if (failed == null) {
      farewell.map(why -> wording.t("sign-in.farewell." + why.name().toLowerCase(Locale.ROOT)))
          .ifPresent(words -> way.add(bar("info", "status", words)));
    }
    way.add(form(failed));
    demo.stream().findAny().ifPresent(signIns -> way.add(demo(signIns)));
    way.add(foot(house));
    addClassName("signin");
    add(glass(), way);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (Actor.current().isPresent()) {
      event.forwardTo(HomeView.class);
    }
  }

  @Override
  public String getPageTitle() {
    return wording.tab(wording.t("sign-in.title"));
  }

  private HtmlContainer form(@Nullable FailedTry failed) {
    var form = new HtmlContainer("form");
    form.getElement().setAttribute("method", "post").setAttribute("action", PATH);
    var login = input("login", "text", "username");
    login.getElement().setAttribute("autocapitalize", "none").setAttribute("spellcheck", "false");
    var password = input("password", "password", "current-password");
    if (failed != null) {
      form.add(problem(failed));
      login.setValue(failed.login());
      if (failed.why() == FailedTry.Why.WRONG) {
        login.getElement().setAttribute("aria-invalid", "true").setAttribute("aria-describedby", "problem");
        password.getElement().setAttribute("aria-invalid", "true").setAttribute("aria-describedby", "problem");
      }
    }
    if (failed != null) {
      (failed.login().isBlank() ? login : password).getElement().setAttribute("autofocus", true);
    }
    var go = new NativeButton(wording.t("sign-in.go"));
    go.addClassNames("btn", "primary", "wide");
    go.getElement().setAttribute("type", "submit");
    form.add(field(login, "sign-in.login"), field(password, "sign-in.password"), go);
    csrf().ifPresent(form::add);
    return form;
  }

  private Div problem(FailedTry failed) {
    var bar = bar("err", "alert", switch (failed.why()) {
      case WRONG -> wording.t("sign-in.wrong");
      case TOO_OFTEN -> wording.t("sign-in.too-often", failed.minutes());
      case TOO_LATE -> wording.t("sign-in.too-late");
      case OUR_FAULT -> wording.t("sign-in.our-fault");
    });
    bar.setId("problem");
    return bar;
  }

  private static Div bar(String kind, String role, String text) {
    var bar = new Div(Icon.NOTE.draw(), new Span(text));
    bar.addClassNames("bar", kind);
    bar.getElement().setAttribute("role", role);
    return bar;
  }

  private static Input input(String name, String type, String autocomplete) {
    var input = new Input();
    input.setId(name);
    input.setType(type);
    input.addClassName("input");
    input.getElement()
        .setAttribute("name", name)
        .setAttribute("autocomplete", autocomplete)
        .setAttribute("required", true)
        .setAttribute("maxlength", "1000");
    return input;
  }

  private Div field(Input input, String label) {
    var name = new NativeLabel(wording.t(label));
    name.setFor(input);
    var field = new Div(name, input);
    field.addClassName("field");
    return field;
  }

  private static Optional<Input> csrf() {
    var token = (CsrfToken) VaadinServletRequest.getCurrent().getHttpServletRequest()
        .getAttribute(CsrfToken.class.getName());
    return Optional.ofNullable(token).map(given -> {
      var hidden = new Input();
      hidden.setType("hidden");
      hidden.getElement().setAttribute("name", given.getParameterName()).setAttribute("value", given.getToken());
      return hidden;
    });
  }

  private static @Nullable FailedTry failedTry() {
    var session = VaadinServletRequest.getCurrent().getHttpServletRequest().getSession(false);
    if (session == null) {
      return null;
    }
    var failed = (FailedTry) session.getAttribute(FailedTry.KEPT_AS);
    session.removeAttribute(FailedTry.KEPT_AS);
    return failed;
  }

  private static Optional<Farewell> farewell(boolean secureCookies) {
    var why = Farewell.in(VaadinServletRequest.getCurrent().getHttpServletRequest());
    if (why.isPresent() && Actor.current().isEmpty()) {
      Farewell.forget(VaadinServletResponse.getCurrent().getHttpServletResponse(), secureCookies);
    }
    return why;
  }

  private Footer foot(House house) {
    var foot = new Footer(
        new LanguageSwitch(wording, house), new RouterLink(wording.t("how.title"), HowView.class));
    foot.addClassName("langs");
    return foot;
  }

  private Html demo(DemoSignIns signIns) {
    return new Html("<div class=\"demo small\">" + wording.t(
        "sign-in.demo", codes(signIns.shoppers()), codes(signIns.officers()), codes(List.of(signIns.password())))
        + "</div>");
  }

  private static String codes(List<String> words) {
    return words.stream()
        .map(word -> "<code>" + word.replace("&", "&amp;").replace("<", "&lt;") + "</code>")
        .collect(Collectors.joining(" "));
  }

  /** The glass case with things on its shelves. The drawings are ornament: the sentence below says it in words. */
  private Aside glass() {
    var line = new Paragraph(wording.t("sign-in.glass"));
    line.addClassNames("soft", "small");
    var glass = new Aside(new Html(CASE), line);
    glass.addClassName("glass");
    return glass;
  }

  private static String thing(String drawing, String paint) {
    return "<span><svg class=\"g\" style=\"" + paint + "\"><use href=\"drawings.svg#g-" + drawing + "\"/></svg></span>";
  }

  private static final String CASE = "<div class=\"vit\" aria-hidden=\"true\"><div class=\"r rail\">"
      + thing("coat", "--c:#A98253")
      + thing("knit", "--c:#7D8F69")
      + thing("dress", "--c:#2F6F6A")
      + "</div><div class=\"r\">"
      + thing("kettle", "--c:#3D4B4A")
      + thing("lamp", "--c:#E7DCC6")
      + thing("grinder", "--c:#8C6B4A")
      + thing("coffee", "--c:#4B5D52;--c2:#E7DCC6")
      + "</div><div class=\"r\">"
      + thing("trainers", "--c:#E4E2DA;--c2:#2F6F6A")
      + thing("record", "--c:#C08A3E;--c2:#2F6F6A")
      + thing("headphones", "--c:#47505C;--c2:#B4553A")
      + thing("bag", "--c:#B4553A")
      + "</div></div>";
}
