package io.vitrine.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.vitrine.erasure.Answer;
import io.vitrine.erasure.NotInThisState;
import io.vitrine.erasure.Notices;
import io.vitrine.erasure.Systems;
import io.vitrine.erasure.Systems.Standing;
import io.vitrine.shell.Heading;
import io.vitrine.shell.LookingAgain;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;

/** The systems that are told what goes, changes or stops: how each does, and what a person has to look at. */
@Route(value = "desk/systems", layout = MainLayout.class)
@Shelf(heading = Heading.DESK, order = 60, title = "downstream.title")
@RolesAllowed("OFFICER")
class SystemsView extends Div {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final transient Systems systems;
  private final transient Notices notices;
  private final transient Wording wording;
  private final Div said = new Div();
  private final Div list = new Div();
  private final Div dead = new Div();
  private final Div panel = new Div();
  private final NativeButton adding;
  private final transient LookingAgain looking = new LookingAgain(this, LOOK_AGAIN, this::show);

  SystemsView(Systems systems, Notices notices, Wording wording) {
    this.systems = systems;
    this.notices = notices;
    this.wording = wording;
    said.getElement().setAttribute("role", "status");
    list.addClassNames("systems", "stack");
    dead.addClassName("stack");
    adding = Parts.button(wording.t("downstream.add"), this::add);
    addClassName("downstream");
    add(heading(), said, panel, dead, list, adding);
    show();
  }

  private Header heading() {
    var lead = new Paragraph(wording.t("downstream.lead"));
    lead.addClassName("lead");
    return new Header(new H1(wording.t("downstream.title")), lead);
  }

  void refresh() {
    show();
  }

  private void show() {
    var standings = systems.standings();
    list.removeAll();
    standings.forEach(standing -> list.add(new SystemCard(standing, this, wording)));
    if (standings.isEmpty()) {
      list.add(Parts.soft(wording.t("downstream.none")));
    }
    dead.removeAll();
    dead.setVisible(false);
    var waiting = notices.dead();
    if (!waiting.isEmpty()) {
      dead.add(new DeadNotices(waiting, this, wording));
      dead.setVisible(true);
    }
    looking.goesOn(standings.stream().anyMatch(SystemsView::isAsked));
  }

  private static boolean isAsked(Standing standing) {
    return standing.test() != null && standing.test().state() == Answer.State.OWED;
  }

  void test(Standing standing) {
    systems.test(standing.system().id());
    said.removeAll();
    show();
  }

  private void add() {
    open(new SystemForm(null, wording, written -> {
      var shared = systems.add(written);
      say("info", wording.t("downstream.said.added", shared.system().name()));
      secret(shared);
    }, this::shut));
  }

  void change(Standing standing) {
    var system = standing.system();
    open(new SystemForm(system, wording, written -> {
      try {
        systems.change(system.id(), system.version(), written);
        say("info", wording.t("downstream.said.changed", written.name().strip()));
      } catch (NotInThisState e) {
        say("err", wording.t("downstream.said.meanwhile"));
      }
      shut();
    }, this::shut));
  }

  void newKey(Standing standing) {
    var name = standing.system().name();
    open(new Asking(
        wording.t("downstream.secret.title", name),
        wording.t("downstream.new-key.ask"),
        Parts.button(wording.t("downstream.new-key.go"), () -> secret(systems.newKey(standing.system().id()))),
        Parts.button(wording.t("downstream.cancel"), this::shut)));
  }

  void retire(Standing standing, boolean retired) {
    systems.retire(standing.system().id(), retired);
    say("info", wording.t(retired ? "downstream.said.retired" : "downstream.said.back", standing.system().name()));
    show();
  }

  void retry(Answer answer) {
    attempt(() -> notices.retry(answer.notice()), "downstream.dead.done.retry");
  }

  void settle(Answer answer, String reason) {
    attempt(() -> notices.settle(answer.notice(), reason), "downstream.dead.done.settle");
  }

  private void attempt(Runnable what, String done) {
    try {
      what.run();
      say("info", wording.t(done));
    } catch (NotInThisState e) {
      say("err", wording.t("downstream.said.meanwhile"));
    }
    show();
  }

  private void secret(Systems.Shared shared) {
    show();
    open(Asking.secret(shared, wording, this::shut));
  }

  private void open(Component form) {
    adding.setVisible(false);
    panel.removeAll();
    panel.add(form);
    form.scrollIntoView();
    form.getElement().executeJs("(this.querySelector('input') ?? this.querySelector('button')).focus()");
  }

  private void shut() {
    panel.removeAll();
    adding.setVisible(true);
    show();
  }

  private void say(String kind, String text) {
    said.removeAll();
    var bar = new Paragraph(text);
    bar.addClassNames("bar", kind);
    said.add(bar);
  }
}
