package io.vitrine.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** The glyph and the name, which lead home. */
class Brand extends Anchor {

  Brand(String where) {
    super("/");
    addClassName("brand");
    var name = new Element("small");
    name.setText(where);
    add(new Image("favicon.svg", ""), new Span("Vitrine"));
    getElement().appendChild(name);
  }
}
