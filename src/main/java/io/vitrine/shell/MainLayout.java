package io.vitrine.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every page: the bar, the pages of the heading one is under, the page itself, the foot. Open to all,
 * because it only shows what {@link Pages} has for whoever is signed in; each page guards itself.
 */
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver, HasDynamicTitle {

  private final Wording wording;
  private final List<Pages.Page> pages;
  private final @Nullable TopBar bar;
  private final Nav siblings = new Nav();
  private final Main main = new Main();
  private final Trouble trouble;
  private Optional<Pages.Page> here = Optional.empty();
  private @Nullable String path;

  MainLayout(Pages all, House house, SignOut signOut, Wording wording) {
    this.wording = wording;
    trouble = new Trouble(wording);
    siblings.addClassName("sub");
    main.setId("main");
    main.getElement().setAttribute("tabindex", "-1");
    addClassName("frame");
    add(skip());
    var actor = Actor.current();
    if (actor.isPresent()) {
      var who = actor.get();
      boolean desk = who.role() == Role.OFFICER;
      pages = all.openTo(who.role());
      var brand = new Brand(desk ? wording.t("frame.desk") : wording.at());
      bar = new TopBar(brand, pages, who, signOut, wording);
      add(bar);
      if (desk) {
        addClassName("desk");
        getElement().setAttribute("theme", "small");
      }
    } else {
      pages = List.of();
      bar = null;
      add(wayIn());
    }
    add(siblings, main, trouble, foot(house, actor));
  }

  @Override
  public void showRouterLayoutContent(HasElement page) {
    main.getElement().removeAllChildren();
    page.getElement().getClassList().add("page");
    main.getElement().appendChild(page.getElement());
    here = Pages.Page.of(page.getClass());
  }

  @Override
  public void removeRouterLayoutContent(@Nullable HasElement old) {
    main.getElement().removeAllChildren();
  }

  /** A page without a title of its own is called what the frame calls it. */
  @Override
  public String getPageTitle() {
    return here.map(page -> wording.tab(wording.t(page.title()))).orElse("");
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    trouble.clear();
    mark();
    arrive(event.getLocation().getPath());
  }

  Trouble trouble() {
    return trouble;
  }

  private void mark() {
    siblings.removeAll();
    siblings.setVisible(here.filter(page -> page.heading() != Heading.DESK).isPresent());
    here.ifPresent(page -> {
      var list = new PageLinks(
          pages.stream().filter(each -> each.heading() == page.heading()).toList(),
          each -> wording.t(each.title()));
      list.mark(page::isUnder, page.listed() ? "page" : "true");
      siblings.setAriaLabel(wording.t(page.heading().text()));
      siblings.add(list);
      if (bar != null) {
        bar.show(page);
      }
    });
  }

  /**
   * A page that was swapped in place is still a new page: what was open closes, and the focus moves to its beginning,
   * so that a screen reader starts there. A page that only changed its filters keeps the focus where it is.
   */
  private void arrive(String arrived) {
    if (path != null && !path.equals(arrived)) {
      main.getElement().executeJs(
          "document.querySelectorAll('[popover]:popover-open').forEach(p => p.hidePopover());"
              + "this.focus({preventScroll: true}); window.scrollTo(0, 0)");
    }
    path = arrived;
  }

  /** The page's base address is the root, so a bare {@code #main} would lead away from every other page. */
  private Anchor skip() {
    var link = new Anchor("#main", wording.t("frame.skip"));
    link.addClassName("skip");
    link.setRouterIgnore(true);
    link.getElement().executeJs(
        "this.addEventListener('click', e => { e.preventDefault(); document.getElementById('main').focus(); })");
    return link;
  }

  /** For who looks in from outside: where one is, and the door. */
  private Header wayIn() {
    var door = new Anchor("/sign-in", wording.t("sign-in.go"));
    door.setRouterIgnore(true);
    door.addClassName("btn");
    var beam = new Div(new Brand(wording.at()), door);
    beam.addClassName("beam");
    var top = new Header(beam);
    top.addClassNames("top", "outside");
    return top;
  }

  private Footer foot(House house, Optional<Actor> actor) {
    var foot = new Div();
    if (actor.filter(who -> who.role() == Role.SHOPPER).isPresent()) {
      foot.add(new Span(wording.holder()));
      pages.stream()
          .filter(page -> page.heading() == Heading.REQUESTS)
          .findFirst()
          .ifPresent(page -> foot.add(new RouterLink(wording.t("frame.ask"), page.view())));
      // Cal. Civ. Code §1798.135(a)(1) wants this way on every page.
      pages.stream()
          .filter(page -> page.title().equals("ask.no_sale.page"))
          .findFirst()
          .ifPresent(page -> foot.add(new RouterLink(wording.t(page.title()), page.view())));
    }
    if (actor.filter(who -> who.role() == Role.OFFICER).isEmpty()) {
      foot.add(new RouterLink(wording.t("how.title"), HowView.class));
    }
    foot.add(new LanguageSwitch(wording, house));
    var footer = new Footer(foot);
    footer.addClassName("foot");
    return footer;
  }
}
