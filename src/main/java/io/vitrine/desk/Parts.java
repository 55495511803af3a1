package io.vitrine.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.vitrine.request.State;
import io.vitrine.shell.Wording;

/** Small parts that the pages of the desk share. */
final class Parts {

  private Parts() {}

  /** A state as officers call it: what waits for the shopper's answer does not wait for theirs. */
  static String state(State state, Wording wording) {
    return wording.maybe("queue.state." + state.code()).orElseGet(() -> wording.t("request.state." + state.code()));
  }

  static NativeButton button(String text, Runnable what) {
    var button = new NativeButton(text, click -> what.run());
    button.addClassName("btn");
    return button;
  }

  static Paragraph soft(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName("soft");
    return paragraph;
  }

  /** A table of facts, each with its name before it. */
  static HtmlContainer facts(Component... rows) {
    var table = new HtmlContainer("table");
    table.addClassName("facts-table");
    table.add(rows);
    return table;
  }

  static HtmlContainer fact(String name, Component value) {
    var head = new HtmlContainer("th");
    head.getElement().setAttribute("scope", "row").setText(name);
    var cell = new HtmlContainer("td");
    cell.add(value);
    var row = new HtmlContainer("tr");
    row.add(head, cell);
    return row;
  }

  static HtmlContainer fact(String name, String value) {
    return fact(name, new Span(value));
  }
}
