package io.vitrine.shopper;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import jakarta.annotation.security.RolesAllowed;

/** Everything, whatever its kind, by day. */
@Route(value = TimelineView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.HOLD, order = 20, title = "timeline.title", searches = true)
@RolesAllowed("SHOPPER")
@Tag("vt-entries")
@JsModule("./entries/vt-entries.ts")
@CssImport("./entries/asking.css")
@CssImport("./entries/entries.css")
class TimelineView extends EntriesView {

  static final String PATH = "timeline";

  TimelineView(EntryTools tools) {
    super(Scope.TIMELINE, tools);
  }
}
