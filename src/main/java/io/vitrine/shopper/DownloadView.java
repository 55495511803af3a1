package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import io.vitrine.download.Download;
import io.vitrine.download.Downloads;
import io.vitrine.shell.Heading;
import io.vitrine.shell.LookingAgain;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.PasswordAgain;
import io.vitrine.shell.PasswordAgain.Verdict;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** A copy of everything: asked for with the password, written by a job, taken with the password. */
@Route(value = "download", layout = MainLayout.class)
@Shelf(heading = Heading.REQUESTS, order = 20, title = "download.title")
@RolesAllowed("SHOPPER")
class DownloadView extends Div {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final List<String> INSIDE = List.of("lines", "orders", "looks", "index", "manifest");

  private final transient Downloads downloads;
  private final transient PasswordAgain password;
  private final transient Wording wording;
  private final Div said = new Div();
  private final Div now = new Div();
  private final transient LookingAgain looking = new LookingAgain(this, LOOK_AGAIN, this::show);
  private Download.@Nullable State shown;
  private int taken;

  DownloadView(Downloads downloads, PasswordAgain password, Wording wording) {
    this.downloads = downloads;
    this.password = password;
    this.wording = wording;
    said.getElement().setAttribute("role", "status");
    now.addClassName("stack");
    addClassName("download");
    var lead = new Paragraph(wording.t("download.lead"));
    lead.addClassName("lead");
    add(new Header(new H1(wording.t("download.title")), lead), said, now, inside());
    failedTry().ifPresent(verdict -> tell(verdict));
    show();
  }

  private Section inside() {
    var list = new UnorderedList();
    INSIDE.forEach(part -> list.add(new ListItem(wording.t("download.inside." + part))));
    list.addClassName("inside");
    return new Section(new H2(wording.t("download.inside")), list);
  }

  private void show() {
    var found = downloads.of(owner());
    var state = found.map(Download::state).orElse(null);
    if (state == Download.State.WRITING && state == shown) {
      found.ifPresent(this::progress);
    } else if (state == Download.State.READY && state == shown && found.orElseThrow().fetched() == taken) {
      return; // It is being taken, or what was typed was wrong, which is another page.
    } else {
      shown = state;
      taken = found.map(Download::fetched).orElse(0);
      now.removeAll();
      now.add(found.map(this::card).orElseGet(() -> asking("download.ask", null)));
    }
    looking.goesOn(found.filter(Download::isUnderWay).isPresent());
  }

  private Component card(Download download) {
    return switch (download.state()) {
      case WAITING, WRITING -> underWay(download);
      case READY -> ready(download);
      case FULL -> asking("download.ask", bar("err", "download.full"));
      case FAILED -> asking("download.ask", bar("err", "download.failed"));
    };
  }

  private Section underWay(Download download) {
    var text = new Paragraph();
    text.addClassName("how-far");
    var line = new HtmlContainer("progress");
    line.getElement().setAttribute("aria-label", wording.t("download.progress"));
    var stop = new NativeButton(wording.t("download.stop"), click -> discard());
    stop.addClassName("btn");
    var soft = new Paragraph(wording.t("download.stays"));
    soft.addClassName("soft");
    var card = card(text, line, soft, stop);
    now.add(card);
    progress(download);
    return card;
  }

  private void progress(Download download) {
    long all = Math.max(download.all(), download.done());
    now.getChildren().flatMap(Component::getChildren).forEach(part -> {
      var element = part.getElement();
      if (element.getTag().equals("progress") && all > 0) {
        element.setAttribute("max", Long.toString(all)).setAttribute("value", Long.toString(download.done()));
      } else if (element.getClassList().contains("how-far")) {
        element.setText(all == 0
            ? wording.t("download.waiting")
            : wording.t("download.writing", wording.number(download.done()), wording.number(all)));
      }
    });
  }

  private Component ready(Download download) {
    var until = download.until();
    long bytes = download.bytes() == null ? 0 : download.bytes();
    var facts = new Paragraph(until == null ? "" : wording.t(
        "download.ready.text", size(bytes), wording.moment(until.minus(Downloads.KEPT_FOR)), wording.moment(until)));
    var taken = new Paragraph(wording.t("download.ready.taken", download.fetched()));
    taken.addClassName("soft");
    var sum = new Paragraph(wording.t("download.sum") + ": " + download.sha256());
    sum.addClassNames("tiny", "soft", "sum");
    var discard = new NativeButton(wording.t("download.discard"), click -> discard());
    discard.addClassNames("btn", "danger");
    var take = card(new H2(wording.t("download.ready")), facts, taken, form(), sum, discard);
    var again = asking("download.ask.again", null);
    return new Div(take, again);
  }

  /** A plain form, so that the browser takes the file without a script. */
  private HtmlContainer form() {
    var form = new HtmlContainer("form");
    form.getElement().setAttribute("method", "post").setAttribute("action", CopyController.PATH);
    var input = password("take-password");
    input.getElement().setAttribute("name", "password").setAttribute("required", true);
    var go = new NativeButton(wording.t("download.take"));
    go.addClassNames("btn", "primary");
    go.getElement().setAttribute("type", "submit");
    form.add(field(input), go);
    var token = (CsrfToken) VaadinServletRequest.getCurrent().getHttpServletRequest()
        .getAttribute(CsrfToken.class.getName());
    if (token != null) {
      var hidden = new Input();
      hidden.setType("hidden");
      hidden.getElement().setAttribute("name", token.getParameterName()).setAttribute("value", token.getToken());
      form.add(hidden);
    }
    form.addClassName("stack");
    // What the browser saves leaves the page as it is: the page looks until the copy is counted as taken.
    form.getElement().addEventListener("submit", sent -> looking.goesOn(true));
    return form;
  }

  private Section asking(String go, @Nullable Component before) {
    var input = password("ask-password");
    var ask = new NativeButton(wording.t(go), click -> ask(input));
    ask.addClassName("btn");
    if (go.equals("download.ask")) {
      ask.addClassName("primary");
    }
    var card = before == null ? card() : card(before);
    if (go.equals("download.ask.again")) {
      card.add(new Paragraph(wording.t("download.ask.again-text")));
    }
    card.add(field(input), ask);
    return card;
  }

  private void ask(Input input) {
    var verdict = password.ask(input.getValue());
    input.setValue("");
    said.removeAll();
    if (verdict instanceof Verdict.Right) {
      downloads.ask(owner(), wording.language().getLanguage());
      show();
    } else {
      tell(verdict);
      input.focus();
    }
  }

  private void tell(Verdict verdict) {
    said.removeAll();
    switch (verdict) {
      case Verdict.Wrong wrong -> said.add(bar("err", "download.wrong"));
      case Verdict.TooOften often -> said.add(bar("err", "download.too-often", often.minutes()));
      case Verdict.Right gone -> said.add(bar("err", "download.gone"));
    }
  }

  private void discard() {
    downloads.discard(owner());
    said.removeAll();
    said.add(bar("info", "download.discarded"));
    show();
  }

  private static Optional<Verdict> failedTry() {
    var session = VaadinServletRequest.getCurrent().getHttpServletRequest().getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    var failed = (Verdict) session.getAttribute(CopyController.FAILED);
    session.removeAttribute(CopyController.FAILED);
    return Optional.ofNullable(failed);
  }

  private Paragraph bar(String kind, String text, Object... facts) {
    var bar = new Paragraph(wording.t(text, facts));
    bar.addClassNames("bar", kind);
    return bar;
  }

  private static Section card(Component... parts) {
    var card = new Section(parts);
    card.addClassNames("case", "pad", "stack");
    return card;
  }

  private Input password(String id) {
    var input = new Input();
    input.setId(id);
    input.setType("password");
    input.addClassName("input");
    input.getElement().setAttribute("autocomplete", "current-password").setAttribute("maxlength", "1000");
    return input;
  }

  private Div field(Input input) {
    var label = new NativeLabel(wording.t("download.password"));
    label.setFor(input);
    var why = new Paragraph(wording.t("download.password.why"));
    why.addClassNames("tiny", "soft");
    var id = input.getId().orElseThrow() + "-why";
    why.setId(id);
    input.getElement().setAttribute("aria-describedby", id);
    var field = new Div(label, input, why);
    field.addClassName("field");
    return field;
  }

  private String size(long bytes) {
    return bytes < 1_000_000
        ? wording.number(Math.max(1, bytes / 1_000)) + "\u00a0kB"
        : wording.number(bytes / 1_000_000) + "\u00a0MB";
  }
}
