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
import io.vitrine.closet.Closet;
import io.vitrine.closet.Done;
import io.vitrine.closet.Lookbook;
import io.vitrine.closet.Occasion;
import io.vitrine.closet.Season;
import io.vitrine.closet.Weather;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Form;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.OwnOutcome.Receipt;
import io.vitrine.shopper.OutfitPage.Ideas;
import io.vitrine.shopper.OutfitPage.Missing;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Outfits: suggested for an occasion and a weather, kept under a name, planned on a calendar, marked as worn. */
@Route(value = OutfitsView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.OWN, order = 20, title = "outfits.title")
@RolesAllowed("SHOPPER")
@Tag("vt-outfits")
@JsModule("./closet/vt-outfits.ts")
@CssImport("./entries/asking.css")
@CssImport("./closet/closet.css")
@CssImport("./closet/outfits.css")
@CssImport("./closet/size.css")
class OutfitsView extends Component implements AfterNavigationObserver {

  static final String PATH = "outfits";

  private static final int LONGEST = Form.LINE.longest();

  private final transient Lookbook lookbook;
  private final transient Closet closet;
  private final transient TakingBack takingBack;
  private final transient OutfitPages pages;
  private final transient SizeSheets sizes;
  private final transient Wording wording;
  private final ZoneId zone;

  OutfitsView(
      Lookbook lookbook,
      Closet closet,
      TakingBack takingBack,
      OutfitPages pages,
      SizeSheets sizes,
      Wording wording,
      ZoneId zone) {
    this.lookbook = lookbook;
    this.closet = closet;
    this.takingBack = takingBack;
    this.pages = pages;
    this.sizes = sizes;
    this.wording = wording;
    this.zone = zone;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    getElement().executeJs("this.arrive($0, $1)", ClosetLabels.ofOutfits(wording), pages.choices());
  }

  /** @param month any day of the month that the calendar shows; nothing for this one */
  @ClientCallable
  OutfitPage look(String month) {
    return pages.page(owner(), month(month));
  }

  private LocalDate month(String asked) {
    return Objects.requireNonNullElse(Asked.day(asked), wording.today());
  }

  /** The best outfits for what is asked; something wrong with the weather is said at its field. */
  @ClientCallable
  Ideas suggest(String occasion, String season, int celsius, boolean rain) {
    var degrees = Math.clamp(celsius, Weather.COLDEST, Weather.HOTTEST);
    return pages.ideas(
        owner(),
        Occasion.of(occasion).orElse(Occasion.WEEKEND),
        Season.of(season).orElse(OutfitPages.seasonOf(wording.today())),
        new Weather(degrees, rain),
        List.of());
  }

  /** What one new thing would make possible with what is owned. */
  @ClientCallable
  List<Missing> complete() {
    return pages.missing(owner());
  }

  @ClientCallable
  SizeSheet size(long product) {
    return sizes.sheet(owner(), product);
  }

  @ClientCallable
  OwnOutcome<OutfitPage> save(String name, String[] keys, String month) {
    if (!Form.LINE.takes(name)) {
      return OwnOutcome.wrong("name", name.isBlank()
          ? wording.t("outfits.wrong.name")
          : wording.t("entries.wrong.long", LONGEST));
    }
    return careful(
        month, () -> lookbook.save(owner(), name, Arrays.asList(keys)), _ -> wording.t("outfits.done.save", name));
  }

  @ClientCallable
  OwnOutcome<OutfitPage> rename(long outfit, String name, String month) {
    if (!Form.LINE.takes(name)) {
      return OwnOutcome.wrong("name", name.isBlank()
          ? wording.t("outfits.wrong.name")
          : wording.t("entries.wrong.long", LONGEST));
    }
    return careful(
        month, () -> lookbook.rename(owner(), new EntryId(outfit), name), _ -> wording.t("outfits.done.rename", name));
  }

  @ClientCallable
  OwnOutcome<OutfitPage> forget(long outfit, String month) {
    return careful(
        month, () -> lookbook.forget(owner(), new EntryId(outfit)), _ -> wording.t("outfits.done.forget"));
  }

  @ClientCallable
  OwnOutcome<OutfitPage> plan(long outfit, String day, String month) {
    var on = Asked.day(day);
    if (on == null || on.isBefore(wording.today()) || on.isAfter(wording.today().plusDays(365))) {
      return OwnOutcome.wrong("day", wording.t("outfits.wrong.day"));
    }
    return careful(
        on.toString(),
        () -> lookbook.plan(owner(), new EntryId(outfit), on),
        _ -> wording.t("outfits.done.plan", worded(on)));
  }

  @ClientCallable
  OwnOutcome<OutfitPage> unplan(long plan, String month) {
    return careful(month, () -> lookbook.unplan(owner(), new EntryId(plan)), _ -> wording.t("outfits.done.unplan"));
  }

  /** Marks the pieces as worn today. */
  @ClientCallable
  OwnOutcome<OutfitPage> wear(String[] keys, String name, String month) {
    return careful(
        month,
        () -> closet.wear(owner(), Arrays.asList(keys), wording.today(), name.isBlank() ? null : name),
        done -> wording.t("closet.done.wear", done.told().size(), worded(wording.today())));
  }

  private String worded(LocalDate day) {
    return wording.shortDate(day.atStartOfDay(zone).toInstant());
  }

  @ClientCallable
  OwnOutcome<OutfitPage> undo(String what, String month) {
    return OwnOutcome.careful(() -> look(month), wording.t("entries.nothing-to-undo"), () -> {
      takingBack.undo(owner(), what);
      return Receipt.of(wording.t("closet.undone"));
    });
  }

  private OwnOutcome<OutfitPage> careful(String month, Supplier<Done> work, Function<Done, String> said) {
    return OwnOutcome.careful(() -> look(month), wording.t("outfits.meanwhile"), () -> {
      var done = work.get();
      return Receipt.of(said.apply(done), done);
    });
  }
}
