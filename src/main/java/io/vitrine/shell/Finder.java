package io.vitrine.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;

/** The search of the frame: what is typed is looked for on the page that {@link Shelf#searches}. */
class Finder extends Div {

  private static final String ID = "finder";
  private static final String FIELD = "finder-words";
  private static final int LONGEST = 200;

  private final Input words = new Input(ValueChangeMode.ON_CHANGE);

  Finder(Pages.Page where, Wording wording) {
    setId(ID);
    addClassName("menu");
    addClassName("finder");
    getElement().setAttribute("popover", "auto").setAttribute("role", "search");
    words.setId(FIELD);
    words.setType("search");
    words.getElement().setAttribute("autofocus", true).setAttribute("autocomplete", "off")
        .setAttribute("maxlength", Integer.toString(LONGEST));
    var label = new NativeLabel(wording.t("frame.search"));
    label.setFor(words);
    var go = new NativeButton(wording.t("frame.search.go"));
    go.addClassNames("btn", "primary");
    go.addClickListener(click -> look(where));
    words.getElement().addEventListener("keydown", key -> look(where))
        .setFilter("event.key === 'Enter'")
        .synchronizeProperty("value");
    var row = new Div(words, go);
    row.addClassName("row");
    add(label, row);
  }

  /** What opens it, with a name for who does not see the picture. */
  static Component opener(Wording wording) {
    var button = new NativeButton();
    button.add(Icon.SEARCH.draw());
    button.addClassName("icon-btn");
    button.getElement().setAttribute("popovertarget", ID);
    button.setAriaLabel(wording.t("frame.search"));
    return button;
  }

  private void look(Pages.Page where) {
    var typed = words.getValue().strip();
    if (!typed.isEmpty()) {
      getUI().ifPresent(ui -> ui.navigate(where.view(), QueryParameters.of("q", typed)));
      getElement().executeJs("this.hidePopover()");
      words.clear();
    }
  }
}
