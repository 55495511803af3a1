package io.vitrine.shell;

import com.vaadin.flow.component.Html;

/** The few line icons of the frame: 20 units, only ever beside a word or on a control with a name. */
enum Icon {
  MENU("M3 6h14M3 10h14M3 14h14"),
  CLOSE("m5 5 10 10M15 5 5 15"),
  SEARCH("M9 3.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11M13.5 13.5l4 4"),
  NOTE("M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M10 9v5M10 6v.01");

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  Html draw() {
    return new Html("<span class=\"i\" aria-hidden=\"true\"><svg viewBox=\"0 0 20 20\"><path d=\"" + path
        + "\"/></svg></span>");
  }
}
