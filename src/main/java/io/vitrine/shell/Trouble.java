package io.vitrine.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;

/** Says at the foot of a page that something failed: whose fault, what is safe, what to do. Read out at once. */
class Trouble extends Div {

  private final Wording wording;

  Trouble(Wording wording) {
    this.wording = wording;
    addClassNames("bar", "err", "trouble");
    getElement().setAttribute("role", "alert");
  }

  void tell(String number) {
    setText(wording.t("trouble.click", number));
  }

  void clear() {
    setText("");
  }

  static void tell(UI ui, String number) {
    ui.getChildren()
        .filter(MainLayout.class::isInstance)
        .map(MainLayout.class::cast)
        .forEach(layout -> layout.trouble().tell(number));
  }
}
