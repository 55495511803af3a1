package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.NothingToDo;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shopper.Frame.ToRate;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What the shopper thinks of what they bought, and what they have not said yet. */
@Route(value = RatingsView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.HOLD, order = 50, title = "ratings.title")
@RolesAllowed("SHOPPER")
@Tag("vt-entries")
@JsModule("./entries/vt-entries.ts")
@CssImport("./entries/asking.css")
@CssImport("./entries/entries.css")
class RatingsView extends EntriesView {

  static final String PATH = "ratings";

  private final transient RatingDesk desk;

  RatingsView(EntryTools tools, RatingDesk desk) {
    super(Scope.RATINGS, tools);
    this.desk = desk;
  }

  @Override
  Frame frame() {
    return super.frame().with(desk.unrated(owner()));
  }

  /** What a rating did, and the page as it is now. */
  record Done(Answer answer, Shown shown, List<ToRate> unrated) {}

  @ClientCallable
  Done rate(long product, int stars) {
    return new Done(answer(product, stars), look(), desk.unrated(owner()));
  }

  /** What is not rated yet, after a rating was undone. */
  @ClientCallable
  List<ToRate> unrated() {
    return desk.unrated(owner());
  }

  private Answer answer(long product, int stars) {
    try {
      return desk.rate(owner(), asked(), new ProductId(product), stars);
    } catch (NothingToDo none) {
      return Answer.nothing(desk.nothing());
    }
  }
}
