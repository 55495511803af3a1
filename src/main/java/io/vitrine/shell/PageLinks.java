package io.vitrine.shell;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A list of links to pages, of which one may be where one is. */
class PageLinks extends UnorderedList {

  private record Link(Pages.Page page, RouterLink link) {}

  private final List<Link> links = new ArrayList<>();

  PageLinks(List<Pages.Page> pages, Function<Pages.Page, String> text) {
    for (var page : pages) {
      var link = new RouterLink(text.apply(page), page.view());
      links.add(new Link(page, link));
      add(new ListItem(link));
    }
  }

  /** Marks where one is, for the eye and for a screen reader: {@code page} or, for what is above it, {@code true}. */
  void mark(Predicate<Pages.Page> here, String as) {
    for (var each : links) {
      if (here.test(each.page())) {
        each.link().getElement().setAttribute("aria-current", as);
      } else {
        each.link().getElement().removeAttribute("aria-current");
      }
    }
  }
}
