package io.vitrine.shopper;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Browser;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Role;
import io.vitrine.holding.Uses;
import io.vitrine.shell.Wording;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hears what the browser says of its owner's wishes, whichever page they come in by. */
@Component
class Signals implements VaadinServiceInitListener {

  private final Uses uses;
  private final UsesSheets sheets;
  private final Wording wording;

  Signals(Uses uses, UsesSheets sheets, Wording wording) {
    this.uses = uses;
    this.sheets = sheets;
    this.wording = wording;
  }

  /** Read from the request that is being answered; no script of the page has a say in it. */
  static Browser browser() {
    var request = VaadinRequest.getCurrent();
    return Browser.saying(request == null ? List.of() : Collections.list(request.getHeaders(Browser.HEADER)));
  }

  /** With each page, as a browser may begin to ask at any time. Without the signal this costs nothing. */
  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(enter -> {
      if (browser().asksNotToShare()) {
        Actor.current()
            .filter(actor -> actor.role() == Role.SHOPPER)
            .map(Actor::customer)
            .ifPresent(this::honour);
      }
    }));
  }

  private void honour(CustomerId owner) {
    uses.honour(owner, browser(), wording.language().getLanguage(), sheets.shownForBrowser());
  }
}
