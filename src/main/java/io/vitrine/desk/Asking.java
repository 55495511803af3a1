package io.vitrine.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.vitrine.erasure.Systems;
import io.vitrine.shell.Wording;

/** Something to say before or after, with what can be done about it. */
class Asking extends Section {

  Asking(String title, String text, Component... acts) {
    var row = new Div(acts);
    row.addClassNames("row", "wrap");
    addClassNames("case", "pad", "stack");
    add(new H2(title), new Paragraph(text), row);
  }

  /** A key, this one time. */
  static Asking secret(Systems.Shared shared, Wording wording, Runnable shut) {
    var secret = new Code(shared.secret());
    secret.addClassName("secret");
    var asking = new Asking(
        wording.t("downstream.secret.title", shared.system().name()),
        wording.t("downstream.secret.text"),
        Parts.button(wording.t("downstream.secret.done"), shut));
    asking.addComponentAtIndex(2, secret);
    return asking;
  }
}
