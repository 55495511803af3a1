package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.vitrine.request.Requests;
import io.vitrine.request.Residence;
import io.vitrine.shell.Wording;
import org.jspecify.annotations.Nullable;

/** Where one lives: it says which law holds. One press says it. */
class LivesPart extends Section {

  private final transient Requests requests;
  private final transient Wording wording;
  private final Div choices = new Div();
  private final Paragraph law = new Paragraph();

  LivesPart(Requests requests, Wording wording) {
    this.requests = requests;
    this.wording = wording;
    var heading = new H2(wording.t("requests.lives"));
    heading.setId("lives");
    choices.addClassNames("row", "wrap");
    choices.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "lives");
    law.addClassNames("small", "soft");
    law.getElement().setAttribute("role", "status");
    var say = new Paragraph(wording.t("requests.lives.say"));
    say.addClassNames("small", "soft");
    addClassName("lives");
    add(heading, say, choices, law);
    show(requests.livesIn(owner()).orElse(null));
  }

  private void show(@Nullable Residence lives) {
    choices.removeAll();
    for (var each : Residence.values()) {
      var button = new NativeButton(wording.t("ask.residence." + each.code()), press -> say(each));
      button.addClassNames("btn", "sm");
      button.getElement().setAttribute("aria-pressed", String.valueOf(each == lives));
      choices.add(button);
    }
    law.setText(wording.t("requests.lives." + (lives == null ? "none" : lives.code())));
  }

  /** The buttons stay, so that the focus does. */
  private void say(Residence residence) {
    requests.lives(owner(), residence);
    var buttons = choices.getChildren().toList();
    for (var each : Residence.values()) {
      buttons.get(each.ordinal()).getElement().setAttribute("aria-pressed", String.valueOf(each == residence));
    }
    law.setText(wording.t("requests.lives." + residence.code()));
  }
}
