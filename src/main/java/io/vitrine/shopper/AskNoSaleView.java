package io.vitrine.shopper;

import com.vaadin.flow.router.Route;
import io.vitrine.request.CaseType;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import jakarta.annotation.security.RolesAllowed;

@Route(value = AskNoSaleView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.REQUESTS, order = 50, title = "ask.no_sale.page")
@RolesAllowed("SHOPPER")
class AskNoSaleView extends AskView {

  static final String PATH = "do-not-sell";

  AskNoSaleView(AskTools tools) {
    super(CaseType.NO_SALE, tools);
  }
}
