package io.vitrine.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bar: the brand, where one can go, and the person with the way out. A shopper's goes along the top and has the
 * headings; an officer's goes down the side and has every page.
 */
class TopBar extends Header {

  private final boolean desk;
  private final PageLinks links;
  private final Drawer drawer;

  TopBar(Brand brand, List<Pages.Page> pages, Actor actor, SignOut signOut, Wording wording) {
    addClassName("top");
    desk = actor.role() == Role.OFFICER;
    links = desk
        ? new PageLinks(pages, page -> wording.t(page.title()))
        : new PageLinks(firstOfEach(pages), page -> wording.t(page.heading().text()));
    var nav = new Nav(links);
    nav.addClassName("main-nav");
    nav.setAriaLabel(wording.t("frame.headings"));
    var ends = new Div();
    ends.addClassName("ends");
    var searched = pages.stream().filter(Pages.Page::searches).findFirst();
    searched.ifPresent(page -> ends.add(Finder.opener(wording)));
    ends.add(person(actor, wording), opener(wording));
    var beam = new Div(brand, nav, ends);
    beam.addClassName("beam");
    drawer = new Drawer(pages, actor, signOut, wording);
    add(beam, new PersonMenu(actor, signOut, wording), drawer);
    searched.ifPresent(page -> add(new Finder(page, wording)));
  }

  void show(Pages.Page here) {
    drawer.show(here);
    if (desk) {
      links.mark(here::isUnder, here.listed() ? "page" : "true");
    } else {
      links.mark(page -> page.heading() == here.heading(), "true");
    }
  }

  private static List<Pages.Page> firstOfEach(List<Pages.Page> pages) {
    var seen = EnumSet.noneOf(Heading.class);
    return pages.stream().filter(page -> seen.add(page.heading())).toList();
  }

  private static Component person(Actor actor, Wording wording) {
    var initials = new Element("i");
    initials.setText(initials(actor.name()));
    initials.setAttribute("aria-hidden", "true");
    var button = new NativeButton();
    button.addClassName("who");
    var called = calledBy(actor);
    button.getElement().appendChild(initials, Element.createText(called));
    button.getElement().setAttribute("popovertarget", PersonMenu.ID);
    button.setAriaLabel(wording.t("frame.person", called));
    return button;
  }

  private static Component opener(Wording wording) {
    var button = new NativeButton();
    button.add(Icon.MENU.draw());
    button.addClassNames("icon-btn", "menu-btn");
    button.getElement().setAttribute("popovertarget", Drawer.ID);
    button.setAriaLabel(wording.t("frame.menu"));
    return button;
  }

  /** {@code MS} for Mira Sandberg. */
  static String initials(String name) {
    return Stream.of(name.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(word -> new String(Character.toChars(Character.toUpperCase(word.codePointAt(0)))))
        .collect(Collectors.collectingAndThen(Collectors.toCollection(ArrayList::new),
            all -> all.size() < 2 ? String.join("", all) : all.getFirst() + all.getLast()));
  }

  /** Officers go by their whole name; a shopper is at home. */
  static String calledBy(Actor actor) {
    return actor.role() == Role.OFFICER ? actor.name() : calledBy(actor.name());
  }

  /** {@code Mira} for Mira Sandberg. */
  static String calledBy(String name) {
    return name.strip().split("\\s+")[0];
  }
}
