package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All that is held, at a glance: how much, since when, from where, for what, and what is new. */
@Route(value = "overview", layout = MainLayout.class)
@Shelf(heading = Heading.HOLD, order = 5, title = "overview.title")
@RolesAllowed("SHOPPER")
@Tag("vt-overview")
@JsModule("./overview/vt-overview.ts")
@CssImport("./overview/overview.css")
class OverviewView extends Component implements AfterNavigationObserver {

  private static final List<String> LABELS = List.of(
      "year", "quiet", "busy", "table", "drawing", "day", "entries", "case", "by-day", "leaving", "looked",
      "looked-all", "empty.title", "empty.say", "failed.title", "failed.say", "failed.again", "of-day", "shorter",
      "loading", "month");

  private final transient OverviewWords words;
  private final transient Wording wording;

  OverviewView(OverviewWords words, Wording wording) {
    this.words = words;
    this.wording = wording;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    getElement().executeJs("this.arrive($0)", Labels.named("overview.label.", LABELS, wording));
  }

  /** Asked for by the page when it stands, so that its frame is there at once. */
  @ClientCallable
  OverviewWords.Shown look() {
    return words.of(owner());
  }
}
