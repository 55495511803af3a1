package io.vitrine.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import io.vitrine.customer.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The pages there are, found by their {@link Shelf}. */
@Service
class Pages {

  record Page(Class<? extends Component> view, Heading heading, int order, String title, boolean listed,
      boolean searches) {

    /** Whether a listed page is this one, or the one on which this is found. */
    boolean isUnder(Page listed) {
      return heading == listed.heading && title.equals(listed.title);
    }

    static Optional<Page> of(Class<?> view) {
      var shelf = view.getAnnotation(Shelf.class);
      return shelf == null
          ? Optional.empty()
          : Optional.of(new Page(
              view.asSubclass(Component.class), shelf.heading(), shelf.order(), shelf.title(), shelf.listed(),
              shelf.searches()));
    }
  }

  List<Page> openTo(Role role) {
    return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
        .flatMap(route -> Page.of(route.getNavigationTarget()).stream())
        .filter(page -> page.listed() && page.heading().isFor(role))
        .sorted(Comparator.comparing(Page::heading).thenComparing(Page::order))
        .toList();
  }
}
