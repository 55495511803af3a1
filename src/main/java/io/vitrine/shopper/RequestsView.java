package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import io.vitrine.request.Case;
import io.vitrine.request.Requests;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import jakarta.annotation.security.RolesAllowed;

/** What a shopper can ask of us, and what became of what they asked. */
@Route(value = RequestsView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.REQUESTS, order = 10, title = "requests.title")
@RolesAllowed("SHOPPER")
@CssImport("./requests/requests.css")
class RequestsView extends Div {

  static final String PATH = "requests";

  private final Wording wording;

  RequestsView(Requests requests, Wording wording) {
    this.wording = wording;
    addClassName("task-list");
    var lead = new Paragraph(wording.t("requests.lead"));
    lead.addClassName("lead");
    add(
        new Header(new H1(wording.t("requests.title")), lead),
        tasks(),
        mine(requests),
        new LivesPart(requests, wording));
  }

  private Component tasks() {
    var tasks = new UnorderedList(
        task("download", "download"),
        task("delete", AskDeleteView.PATH),
        task("stop", AskStopView.PATH),
        task("no_sale", AskNoSaleView.PATH));
    tasks.addClassName("tasks");
    return tasks;
  }

  private ListItem task(String code, String path) {
    var say = new Paragraph(wording.t("requests.task." + code + ".say"));
    say.addClassNames("small", "soft");
    var go = new Anchor(path, wording.t("requests.task." + code));
    go.addClassName("btn");
    var task = new ListItem(new H2(wording.t("requests.task." + code + ".title")), say, go);
    task.addClassNames("case", "pad");
    return task;
  }

  private Component mine(Requests requests) {
    var section = new Section(new H2(wording.t("requests.mine")));
    var cases = requests.of(owner());
    if (cases.isEmpty()) {
      var none = new Paragraph(wording.t("requests.none"));
      none.addClassName("soft");
      section.add(none);
      return section;
    }
    var list = new UnorderedList();
    list.addClassNames("case", "mine");
    cases.forEach(it -> list.add(line(it)));
    section.add(list);
    return section;
  }

  private ListItem line(Case it) {
    var link = new Anchor(RequestView.PATH + "/" + it.reference(), it.reference().toString());
    link.addClassName("num");
    var what = new Span(wording.t("request.type." + it.matter().type().code()) + ", "
        + wording.t("requests.since", wording.date(it.times().received())));
    var state = new Span(wording.t("request.state." + it.state().code()));
    state.addClassNames("tag", tone(it));
    return new ListItem(link, what, state);
  }

  private static String tone(Case it) {
    return switch (it.state()) {
      case PAUSED, APPROVED -> "brass";
      case FAILED -> "madder";
      case COMPLETED, DENIED, CANCELLED -> "plain";
      case RECEIVED, OPEN, SECOND_OFFICER, EXECUTING -> "now";
    };
  }
}
