package io.vitrine.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Says at the foot of a page that something failed: whose fault, what is safe, what to do. Read out at once. */
class Trouble extends Div {

  private final Wording wording;

  Trouble(Wording wording) {
    this.wording = wording;
    addClassNames("bar", "err", "trouble");
    getElement().setAttribute("role", "alert");
  }

  void tell(String number) {
    var close = new NativeButton();
    close.add(Icon.CLOSE.draw());
    close.addClassNames("icon-btn", "end");
    close.setAriaLabel(wording.t("frame.close"));
    close.addClickListener(click -> clear());
    removeAll();
    add(new Span(wording.t("trouble.click", number)), close);
  }

  void clear() {
    removeAll();
  }

  static void tell(UI ui, String number) {
    ui.getChildren()
        .filter(MainLayout.class::isInstance)
        .map(MainLayout.class::cast)
        .forEach(layout -> layout.trouble().tell(number));
  }
}
