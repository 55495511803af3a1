package io.vitrine.shell;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that could not be shown: a drawing, what is the matter, what is safe, where to go. */
abstract class Apology extends Div implements HasDynamicTitle {

  private final Wording wording;
  private String title = "";

  Apology(Wording wording) {
    this.wording = wording;
  }

  void say(Picture picture, String heading, String text, Anchor out) {
    title = heading;
    var words = new Paragraph(text);
    words.addClassName("soft");
    out.addClassName("btn");
    var card = new Div(picture.draw(), new H1(heading), words, out);
    card.addClassNames("case", "state", "alone");
    add(card);
  }

  Anchor home() {
    return new Anchor("/", wording.t("trouble.home"));
  }

  @Override
  public String getPageTitle() {
    return wording.tab(title);
  }

  enum Picture {
    LENS("lens", "--c:#CFE0DA;--c2:#8C6B4A"),
    DOOR("visit", "--c:#2F6F6A;--c2:#D5E5DE"),
    KETTLE("kettle", "--c:#3D4B4A");

    private final String drawing;
    private final String paint;

    Picture(String drawing, String paint) {
      this.drawing = drawing;
      this.paint = paint;
    }

    private Html draw() {
      return new Html(
          """
          <span class="pane l" aria-hidden="true"><svg class="g" style="%s"><use href="drawings.svg#g-%s"/></svg></span>
          """.formatted(paint, drawing).strip());
    }
  }
}
