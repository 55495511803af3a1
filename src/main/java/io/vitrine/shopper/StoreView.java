package io.vitrine.shopper;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.vitrine.closet.InStore;
import io.vitrine.shell.CodeTries;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.StorePage.Opened;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What a shopper shows, for somebody in the store, who signs in nowhere: by the code alone, which is typed or stands
 * behind the # of the address. Wrong ones are limited like wrong passwords.
 */
@Route(value = StoreView.PATH, layout = MainLayout.class)
@AnonymousAllowed
@Tag("vt-store")
@JsModule("./store/vt-store.ts")
@CssImport("./store/store.css")
class StoreView extends Component implements AfterNavigationObserver, HasDynamicTitle {

  static final String PATH = "store";

  private static final List<String> LABELS = List.of(
      "title", "lead", "code", "code.hint", "open", "sheet", "sheet.say", "done", "over.title", "over.say", "next",
      "failed");

  private final transient InStore inStore;
  private final transient StoreWords words;
  private final transient CodeTries tries;
  private final transient Wording wording;
  private final transient Clock clock;
  private String handle = "";

  StoreView(InStore inStore, StoreWords words, CodeTries tries, Wording wording, Clock clock) {
    this.inStore = inStore;
    this.words = words;
    this.tries = tries;
    this.wording = wording;
    this.clock = clock;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var labels = Labels.named("store.label.", LABELS, wording);
    labels.putAll(Labels.named("in-store.sheet.", InStoreView.OF_SHEETS, wording));
    getElement().executeJs("this.arrive($0, $1)", labels, wording.language().getLanguage());
  }

  @Override
  public String getPageTitle() {
    return wording.tab(wording.t("store.label.title"));
  }

  @ClientCallable
  Opened open(String code) {
    return tries.open(
        () -> inStore.open(code).map(this::shown),
        () -> wrong(wording.t("store.wrong")),
        minutes -> wrong(wording.t("confirm.wait", minutes)));
  }

  private Opened shown(InStore.Opened opened) {
    handle = opened.handle();
    return new Opened(
        words.sheet(opened.sheet()),
        Duration.between(clock.instant(), opened.until()).toSeconds(),
        wording.time(opened.until()),
        "");
  }

  private static Opened wrong(String why) {
    return new Opened(null, 0, "", why);
  }

  /** For how many seconds what is open may still be shown; 0 as soon as it was withdrawn. */
  @ClientCallable
  int left() {
    return handle.isEmpty() ? 0 : (int) inStore.left(handle).toSeconds();
  }

  @ClientCallable
  void done() {
    handle = "";
  }
}
