package io.vitrine.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import io.vitrine.customer.Actor;
import java.util.ArrayList;
import java.util.List;

/** What the bar holds, for narrow screens: every page under its heading, and the way out. */
class Drawer extends Div {

  static final String ID = "drawer";

  private final List<PageLinks> links = new ArrayList<>();

  Drawer(List<Pages.Page> pages, Actor actor, SignOut signOut, Wording wording) {
    setId(ID);
    addClassName("drawer");
    getElement().setAttribute("popover", "auto");
    add(shut(wording), everyPage(pages, wording), ways(actor, signOut, wording));
  }

  void show(Pages.Page here) {
    links.forEach(list -> list.mark(here::isUnder, here.listed() ? "page" : "true"));
  }

  private static Div shut(Wording wording) {
    var button = new NativeButton();
    button.add(Icon.CLOSE.draw());
    button.addClassName("icon-btn");
    button.setAriaLabel(wording.t("frame.close"));
    button.getElement().setAttribute("popovertarget", ID).setAttribute("popovertargetaction", "hide");
    var row = new Div(button);
    row.addClassName("shut");
    return row;
  }

  private Nav everyPage(List<Pages.Page> pages, Wording wording) {
    var nav = new Nav();
    nav.setAriaLabel(wording.t("frame.menu"));
    for (var heading : Heading.values()) {
      var under = pages.stream().filter(page -> page.heading() == heading).toList();
      if (!under.isEmpty()) {
        var list = new PageLinks(under, page -> wording.t(page.title()));
        links.add(list);
        nav.add(new H2(wording.t(heading.text())), list);
      }
    }
    return nav;
  }

  private static Div ways(Actor actor, SignOut signOut, Wording wording) {
    var who = new Paragraph(wording.t("frame.signed-in-as", actor.name()));
    who.addClassNames("small", "soft");
    var here = signOut.here();
    var everywhere = signOut.everywhere();
    here.addClassName("act");
    everywhere.addClassName("act");
    var ways = new Div(who, here, everywhere);
    ways.addClassName("ways");
    return ways;
  }
}
