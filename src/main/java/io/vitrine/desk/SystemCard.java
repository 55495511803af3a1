package io.vitrine.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.vitrine.erasure.Answer;
import io.vitrine.erasure.Systems.Standing;
import io.vitrine.shell.Wording;
import java.util.Optional;

/** One system: what it holds, where it is, whether it answers. */
class SystemCard extends Section {

  private final transient Wording wording;

  SystemCard(Standing standing, SystemsView view, Wording wording) {
    this.wording = wording;
    var system = standing.system();
    var name = new H2(system.name());
    var head = new Div(name, state(standing));
    head.addClassNames("row", "between", "wrap");
    addClassNames("case", "pad", "stack");
    add(head, facts(standing));
    test(standing).ifPresent(this::add);
    var test = Parts.button(wording.t("downstream.test"), () -> view.test(standing));
    var change = Parts.button(wording.t("downstream.change"), () -> view.change(standing));
    var key = Parts.button(wording.t("downstream.new-key"), () -> view.newKey(standing));
    boolean retired = system.retiredAt() != null;
    var retire = Parts.button(
        wording.t(retired ? "downstream.back" : "downstream.retire"), () -> view.retire(standing, !retired));
    var verbs = new Div(test, change, key, retire);
    verbs.addClassNames("row", "wrap", "acts");
    verbs.getElement().setAttribute("role", "group").setAttribute("aria-label", system.name());
    add(verbs);
  }

  private Span state(Standing standing) {
    var retired = standing.system().retiredAt();
    var mark = new Span();
    mark.addClassName("mark");
    if (retired != null) {
      mark.setText(wording.t("downstream.retired", wording.date(retired)));
      mark.addClassName("off");
    } else if (standing.trouble() != null || standing.dead() > 0) {
      mark.setText(wording.t("downstream.ill"));
      mark.addClassName("bad");
    } else if (standing.lastAnswerAt() == null) {
      mark.setText(wording.t("downstream.quiet"));
      mark.addClassName("off");
    } else {
      mark.setText(wording.t("downstream.well"));
    }
    return mark;
  }

  private HtmlContainer facts(Standing standing) {
    var system = standing.system();
    var sources = system.sources().isEmpty()
        ? wording.t("downstream.knows.all")
        : wording.list(system.sources());
    var last = standing.lastAnswerAt();
    var answered = new Div(new Span(last == null ? wording.t("downstream.answered.never") : wording.moment(last)));
    if (standing.trouble() != null) {
      answered.add(new Paragraph(wording.t("downstream.trouble." + standing.trouble().code())));
    }
    answered.add(Parts.soft(wording.t("downstream.owed", standing.owed() + standing.dead())));
    return Parts.facts(
        Parts.fact(wording.t("downstream.holds"), system.holds()),
        Parts.fact(wording.t("downstream.address"), system.address()),
        Parts.fact(wording.t("downstream.knows"), sources),
        Parts.fact(wording.t("downstream.contact"), system.contact()),
        Parts.fact(
            wording.t("downstream.key"), wording.t("downstream.key.hidden", wording.date(system.addedAt()))),
        Parts.fact(wording.t("downstream.answered"), answered));
  }

  private Optional<Paragraph> test(Standing standing) {
    var test = standing.test();
    if (test == null) {
      return Optional.empty();
    }
    var trouble = test.trouble();
    var text = switch (test.state()) {
      case OWED -> wording.t("downstream.test.waits");
      case ANSWERED, SETTLED -> wording.t("downstream.test.well", moment(test));
      case DEAD -> wording.t(
          "downstream.test.ill",
          moment(test),
          trouble == null ? "" : wording.t("downstream.trouble." + trouble.code()));
    };
    var bar = new Paragraph(text);
    bar.getElement().setAttribute("role", "status");
    bar.addClassNames("bar", test.state() == Answer.State.DEAD ? "err" : "info");
    return Optional.of(bar);
  }

  private String moment(Answer test) {
    var at = test.triedAt();
    return wording.moment(at == null ? test.owedAt() : at);
  }
}
