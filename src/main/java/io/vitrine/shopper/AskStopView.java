package io.vitrine.shopper;

import com.vaadin.flow.router.Route;
import io.vitrine.request.CaseType;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import jakarta.annotation.security.RolesAllowed;

@Route(value = AskStopView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.REQUESTS, order = 40, title = "ask.stop.page")
@RolesAllowed("SHOPPER")
class AskStopView extends AskView {

  static final String PATH = "stop-using";

  AskStopView(AskTools tools) {
    super(CaseType.STOP, tools);
  }
}
