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
import com.vaadin.flow.server.VaadinSession;
import io.vitrine.closet.InStore;
import io.vitrine.closet.Measure;
import io.vitrine.closet.Ticked;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.StorePage.Live;
import io.vitrine.shopper.StorePage.Sheet;
import io.vitrine.shopper.StorePage.Ticks;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a shopper shows in the store: ticked here, seen beforehand, and opened by a code for a quarter of an hour. */
@Route(value = InStoreView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.OWN, order = 50, title = "in-store.title")
@RolesAllowed("SHOPPER")
@Tag("vt-in-store")
@JsModule("./store/vt-in-store.ts")
@CssImport("./store/store.css")
class InStoreView extends Component implements AfterNavigationObserver {

  static final String PATH = "in-store";

  /** What both pages that show a sheet say themselves. */
  static final List<String> OF_SHEETS = List.of(
      "pieces", "sizes", "colours", "measures", "offers", "offers.say", "left", "until", "shown-at", "print");

  private static final List<String> LABELS = List.of(
      "title", "lead", "loading", "tick", "tick.pieces", "tick.pieces.say", "tick.none", "find", "all", "few",
      "chosen", "tick.sizes", "tick.sizes.say", "tick.colours", "tick.colours.say", "tick.measures",
      "tick.measures.say", "tick.measures.none", "to-measures", "preview", "preview.say", "preview.none", "make",
      "code", "code.say", "code.qr", "code.elsewhere", "withdraw", "again", "see", "over.title", "over.say", "dismiss",
      "failed.title", "failed.say", "failed.again", "failed.edit");

  private static final int LONGEST_ADDRESS = 300;

  private final transient InStore inStore;
  private final transient StoreWords words;
  private final transient Wording wording;
  private final transient Clock clock;

  InStoreView(InStore inStore, StoreWords words, Wording wording, Clock clock) {
    this.inStore = inStore;
    this.words = words;
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * The code as it was told, kept in the sign-in's own memory alone, so that it is there again after a reload.
   *
   * @param address where it is opened
   */
  private record Known(String code, String address, Instant until) implements Serializable {

    /** No code: sessions end up in logs. */
    @Override
    public String toString() {
      return "Known until " + until;
    }
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var labels = Labels.named("in-store.label.", LABELS, wording);
    labels.putAll(Labels.named("in-store.sheet.", OF_SHEETS, wording));
    getElement().executeJs("this.arrive($0, $1)", labels, wording.language().getLanguage());
  }

  @ClientCallable
  StorePage look() {
    return page(null, null);
  }

  @ClientCallable
  Sheet preview(Ticks ticks) {
    return words.sheet(inStore.preview(owner(), ticked(ticks)));
  }

  /** @param base where this house is, as the browser knows it, such as {@code https://example.org/} */
  @ClientCallable
  StorePage make(Ticks ticks, String base) {
    var ticked = ticked(ticks);
    if (ticked.isNothing()) {
      return page(null, wording.t("in-store.wrong.nothing"));
    }
    var made = inStore.make(owner(), ticked);
    session().setAttribute(Known.class, new Known(made.code(), address(base), made.pass().until()));
    return page(wording.t("in-store.done.make"), null);
  }

  @ClientCallable
  StorePage withdraw() {
    boolean there = inStore.withdraw(owner());
    session().setAttribute(Known.class, null);
    return page(wording.t(there ? "in-store.done.withdraw" : "in-store.done.over"), null);
  }

  /** Only what changes by itself: how often it was opened, and whether it still holds. */
  @ClientCallable
  String opened() {
    return inStore.now(owner()).map(this::opened).orElse("");
  }

  private StorePage page(@Nullable String said, @Nullable String wrong) {
    return new StorePage(
        words.picks(inStore.choices(owner())), inStore.now(owner()).map(this::live).orElse(null), said, wrong);
  }

  private Live live(InStore.Pass pass) {
    var known = Optional.ofNullable(session().getAttribute(Known.class))
        .filter(each -> each.until().equals(pass.until()));
    var qr = known.map(each -> QrPath.of(each.address() + "#" + each.code())).orElse(new QrPath("", 0));
    return new Live(
        known.map(Known::code).orElse(""),
        qr.path(),
        qr.size(),
        known.map(each -> each.address().replaceFirst("^https?://", "")).orElse(""),
        Duration.between(clock.instant(), pass.until()).toSeconds(),
        wording.time(pass.until()),
        opened(pass),
        words.sheet(inStore.preview(owner(), pass.ticked())));
  }

  private String opened(InStore.Pass pass) {
    var last = pass.lastOpened();
    return wording.t("in-store.opened", pass.openings(), last == null ? "" : wording.time(last));
  }

  private static Ticked ticked(Ticks ticks) {
    return new Ticked(
        ticks.pieces().stream().limit(Ticked.MOST_PIECES).toList(),
        ticks.sizes(),
        ticks.colours(),
        ticks.measures().stream().map(Measure::of).flatMap(Optional::stream).collect(Collectors.toSet()));
  }

  /** Nothing but an address of a house: what a browser says of itself ends up in the drawing alone. */
  private static String address(String base) {
    boolean good = base.length() <= LONGEST_ADDRESS && base.matches("https?://[^\\s#?]+/");
    return (good ? base : "/") + StoreView.PATH;
  }

  private static VaadinSession session() {
    return VaadinSession.getCurrent();
  }
}
