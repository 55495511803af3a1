package io.vitrine.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.vitrine.customer.Actor;
import jakarta.annotation.security.PermitAll;

/** The address without a page: leads each to the first page that is theirs. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

  private final Pages pages;

  HomeView(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var first = Actor.current()
        .flatMap(actor -> pages.openTo(actor.role()).stream().findFirst())
        .orElseThrow(NotFoundException::new);
    event.forwardTo(first.view());
  }
}
