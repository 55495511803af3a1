package io.vitrine.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.vitrine.erasure.Answer;
import io.vitrine.erasure.Notices;
import io.vitrine.shell.Wording;
import java.util.List;

/** The notices that are not tried any more. */
class DeadNotices extends Section {

  private final transient Wording wording;
  private final SystemsView view;

  DeadNotices(List<Answer> answers, SystemsView view, Wording wording) {
    this.wording = wording;
    this.view = view;
    addClassNames("case", "pad", "stack", "dead-notices");
    add(new H2(wording.t("downstream.dead.title")), Parts.soft(wording.t("downstream.dead.text")));
    answers.forEach(answer -> add(notice(answer)));
  }

  private Div notice(Answer answer) {
    var head = new H3(wording.t(
        "downstream.dead.case",
        answer.caseRef(),
        wording.t("downstream.what." + answer.what().code()),
        wording.date(answer.owedAt())));
    var trouble = answer.trouble();
    var tried = new Paragraph(wording.t(
        "downstream.dead.tried",
        answer.tries(),
        wording.moment(answer.triedAt() == null ? answer.owedAt() : answer.triedAt()),
        trouble == null ? "" : wording.t("downstream.trouble." + trouble.code())));
    var notice = new Div(head, new Paragraph(answer.system()), tried);
    if (answer.parts() > 1) {
      notice.add(Parts.soft(wording.t("downstream.dead.part", answer.part(), answer.parts())));
    }
    var acts = new Div(
        Parts.button(wording.t("downstream.dead.retry"), () -> view.retry(answer)),
        Parts.button(wording.t("downstream.dead.settle"), () -> settle(notice, answer)));
    acts.addClassNames("row", "wrap");
    notice.add(acts);
    notice.addClassNames("stack", "dead");
    return notice;
  }

  private void settle(Div notice, Answer answer) {
    var reason = new Input();
    reason.addClassName("input");
    reason.setId("reason-" + answer.notice());
    var label = new NativeLabel(wording.t("downstream.dead.reason"));
    label.setFor(reason);
    var field = new Div(label, reason);
    field.addClassName("field");
    var go = Parts.button(wording.t("downstream.dead.settle.go"), () -> {
      var why = reason.getValue().strip();
      if (why.isEmpty() || why.length() > Notices.REASON_LENGTH) {
        reason.getElement().setAttribute("aria-invalid", "true");
        label.setText(wording.t("downstream.dead.reason.wrong"));
        reason.focus();
      } else {
        view.settle(answer, why);
      }
    });
    go.addClassName("primary");
    notice.getChildren().reduce((first, last) -> last).ifPresent(acts -> acts.getElement().removeFromParent());
    var acts = new Div(go, Parts.button(wording.t("downstream.cancel"), view::refresh));
    acts.addClassNames("row", "wrap");
    notice.add(field, acts);
    reason.focus();
  }
}
