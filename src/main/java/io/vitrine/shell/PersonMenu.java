package io.vitrine.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.vitrine.customer.Actor;

/** What opens under the person's name. */
class PersonMenu extends Div {

  static final String ID = "person-menu";

  PersonMenu(Actor actor, SignOut signOut, Wording wording) {
    setId(ID);
    addClassName("menu");
    getElement().setAttribute("popover", "auto");
    var who = new Paragraph(wording.t("frame.signed-in-as", actor.name()));
    who.addClassName("as");
    var note = new Paragraph(wording.t("frame.sign-out-everywhere.note"));
    note.addClassName("note");
    add(who, signOut.here(), signOut.everywhere(), note);
  }
}
