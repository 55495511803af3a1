package io.vitrine.shopper;

import com.vaadin.flow.router.Route;
import io.vitrine.request.CaseType;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import jakarta.annotation.security.RolesAllowed;

@Route(value = AskDeleteView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.REQUESTS, order = 30, title = "ask.delete.page")
@RolesAllowed("SHOPPER")
class AskDeleteView extends AskView {

  static final String PATH = "delete-my-data";

  AskDeleteView(AskTools tools) {
    super(CaseType.DELETE, tools);
  }
}
