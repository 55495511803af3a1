package io.vitrine.shopper;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import jakarta.annotation.security.RolesAllowed;

/** What was bought, and what of it came back. */
@Route(value = PurchasesView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.HOLD, order = 10, title = "purchases.title")
@RolesAllowed("SHOPPER")
@Tag("vt-entries")
@JsModule("./entries/vt-entries.ts")
@CssImport("./entries/asking.css")
@CssImport("./entries/entries.css")
class PurchasesView extends EntriesView {

  static final String PATH = "purchases";

  PurchasesView(EntryTools tools) {
    super(Scope.PURCHASES, tools);
  }
}
