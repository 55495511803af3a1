package io.vitrine.shopper;

import static io.vitrine.shopper.SignedIn.owner;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.vitrine.catalogue.ProductId;
import io.vitrine.closet.BodyShape;
import io.vitrine.closet.Closet;
import io.vitrine.closet.Done;
import io.vitrine.closet.Lookbook;
import io.vitrine.closet.Measures;
import io.vitrine.closet.NoPhoto;
import io.vitrine.closet.Photos;
import io.vitrine.closet.Piece;
import io.vitrine.closet.State;
import io.vitrine.holding.Form;
import io.vitrine.holding.NothingToDo;
import io.vitrine.shell.Heading;
import io.vitrine.shell.MainLayout;
import io.vitrine.shell.Shelf;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.OwnOutcome.Receipt;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What hangs in the closet, by type, colour, season and wear; rated, worn, lent and laid together in place. */
@Route(value = ClosetView.PATH, layout = MainLayout.class)
@Shelf(heading = Heading.OWN, order = 10, title = "closet.title")
@RolesAllowed("SHOPPER")
@Tag("vt-closet")
@JsModule("./closet/vt-closet.ts")
@CssImport("./entries/asking.css")
@CssImport("./closet/closet.css")
@CssImport("./closet/size.css")
class ClosetView extends Component implements AfterNavigationObserver {

  static final String PATH = "closet";

  private static final Set<String> VIEWS = Set.of("type", "colour", "season", "last", "cost", "never");

  private final transient Closet closet;
  private final transient Lookbook lookbook;
  private final transient Measures measures;
  private final transient Photos photos;
  private final transient TakingBack takingBack;
  private final transient Tiles tiles;
  private final transient TypedPieces typedPieces;
  private final transient SizeSheets sizes;
  private final transient ShelfWatch shelf;
  private final transient EditSentences sentences;
  private final transient Wording wording;
  private final ZoneId zone;

  ClosetView(
      Closet closet,
      Lookbook lookbook,
      Measures measures,
      Photos photos,
      TakingBack takingBack,
      Tiles tiles,
      TypedPieces typedPieces,
      SizeSheets sizes,
      ShelfWatch shelf,
      EditSentences sentences,
      Wording wording,
      ZoneId zone) {
    this.closet = closet;
    this.lookbook = lookbook;
    this.measures = measures;
    this.photos = photos;
    this.takingBack = takingBack;
    this.tiles = tiles;
    this.typedPieces = typedPieces;
    this.sizes = sizes;
    this.shelf = shelf;
    this.sentences = sentences;
    this.wording = wording;
    this.zone = zone;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var view = event.getLocation().getQueryParameters().getSingleParameter("by").filter(VIEWS::contains);
    getElement().executeJs(
        "this.arrive($0, $1, $2)", ClosetLabels.of(wording), tiles.choices(), view.orElse("type"));
  }

  /** Asked for by the page when it stands, so that its frame is there at once. */
  @ClientCallable
  ClosetBoard look() {
    return tiles.board(closet.of(owner()), photos.of(owner()), measures.shape(owner()).map(BodyShape::word).orElse(""));
  }

  /** Keeps in the address how the board is sorted. */
  @ClientCallable
  void by(String view) {
    if (VIEWS.contains(view)) {
      UI.getCurrent().getPage().getHistory()
          .replaceState(null, new Location(PATH, QueryParameters.simple(Map.of("by", view))));
    }
  }

  @ClientCallable
  OwnOutcome<ClosetBoard> rate(String key, int stars) {
    if (stars < 1 || stars > 5) {
      return OwnOutcome.wrong("stars", wording.t("entries.wrong.stars"));
    }
    return watched(() -> closet.rate(owner(), key, stars), "closet.done.rate", stars);
  }

  @ClientCallable
  OwnOutcome<ClosetBoard> fits(String key, String fits) {
    return careful(() -> closet.fits(owner(), key, fits), _ -> wording.t("closet.done.fits"));
  }

  /** Which size of the same thing to take; nothing to say where it is not there any more. */
  @ClientCallable
  SizeSheet size(String key) {
    return sizes.sheet(owner(), closet.of(owner()).stream()
        .filter(piece -> piece.key().equals(key))
        .map(Piece::product)
        .filter(Objects::nonNull)
        .mapToLong(ProductId::value)
        .findFirst()
        .orElse(0));
  }

  /** @param day as {@code 2026-11-22} */
  @ClientCallable
  OwnOutcome<ClosetBoard> wear(String[] keys, String day) {
    var on = Asked.day(day);
    if (on == null || on.isAfter(wording.today()) || on.isBefore(wording.today().minusDays(365))) {
      return OwnOutcome.wrong("day", wording.t("closet.wrong.day"));
    }
    return careful(
        () -> closet.wear(owner(), Arrays.asList(keys), on, null),
        done -> wording.t("closet.done.wear", done.told().size(), worded(on)));
  }

  private String worded(LocalDate day) {
    return wording.shortDate(day.atStartOfDay(zone).toInstant());
  }

  /** Keeps what is laid on the figure. */
  @ClientCallable
  OwnOutcome<ClosetBoard> save(String name, String[] keys) {
    if (!Form.LINE.takes(name)) {
      return OwnOutcome.wrong("name", name.isBlank()
          ? wording.t("outfits.wrong.name")
          : wording.t("entries.wrong.long", Form.LINE.longest()));
    }
    return careful(
        () -> lookbook.save(owner(), name, Arrays.asList(keys)), _ -> wording.t("outfits.done.save", name));
  }

  /** @return a JPEG in Base64; empty where there is none */
  @ClientCallable
  String photo(String key) {
    return photos.of(owner(), key).map(Base64.getEncoder()::encodeToString).orElse("");
  }

  /** @param file in Base64 */
  @ClientCallable
  OwnOutcome<ClosetBoard> putPhoto(String key, String file) {
    try {
      photos.put(owner(), key, Base64.getDecoder().decode(file));
      return OwnOutcome.of(look(), Receipt.of(wording.t("closet.done.photo")));
    } catch (NoPhoto none) {
      return OwnOutcome.wrong("photo", wording.t("closet.wrong.photo." + none.why().code()));
    } catch (IllegalArgumentException broken) {
      return OwnOutcome.wrong("photo", wording.t("closet.wrong.photo.broken"));
    } catch (NothingToDo meanwhile) {
      return OwnOutcome.nothing(look(), wording.t("closet.meanwhile"));
    }
  }

  @ClientCallable
  OwnOutcome<ClosetBoard> removePhoto(String key) {
    return careful(() -> {
      photos.remove(owner(), key);
      return Receipt.of(wording.t("closet.done.no-photo"));
    });
  }

  /** Chooses the shape that the figure is drawn with. */
  @ClientCallable
  OwnOutcome<ClosetBoard> shape(String shape) {
    var chosen = BodyShape.of(shape).orElse(BodyShape.RECTANGLE);
    return careful(
        () -> measures.choose(owner(), chosen, wording.t("measures.shape")), _ -> wording.t("closet.done.shape"));
  }

  @ClientCallable
  OwnOutcome<ClosetBoard> put(String key, String state, String who) {
    if (who.strip().length() > 120) {
      return OwnOutcome.wrong("who", wording.t("entries.wrong.long", 120));
    }
    var to = State.valueOf(state.toUpperCase(Locale.ROOT));
    return careful(() -> closet.put(owner(), key, to, who), _ -> wording.t("closet.done.put." + to.code()));
  }

  @ClientCallable
  OwnOutcome<ClosetBoard> split(String key, int into) {
    if (into < 2 || into > Closet.LARGEST_SET) {
      return OwnOutcome.wrong("into", wording.t("closet.wrong.into", Closet.LARGEST_SET));
    }
    return careful(() -> closet.split(owner(), key, into), _ -> wording.t("closet.done.split", into));
  }

  @ClientCallable
  OwnOutcome<ClosetBoard> add(Typed typed) {
    return typedPieces.read(typed.said()).map(
        wrong -> OwnOutcome.wrong(wrong.field(), wrong.message()),
        addition -> careful(
            () -> closet.add(owner(), addition), _ -> wording.t("closet.done.add", addition.description())));
  }

  @ClientCallable
  OwnOutcome<ClosetBoard> correct(String key, Typed typed) {
    return typedPieces.wrong(typed.said())
        .<OwnOutcome<ClosetBoard>>map(OwnOutcome::wrong)
        .orElseGet(() -> careful(() -> closet.correct(owner(), key, typed.said()), this::told));
  }

  @ClientCallable
  OwnOutcome<ClosetBoard> exclude(String key, String reason, String until) {
    return AskedNotToUse.read(reason, until, wording.today(), zone)
        .map(exclusion -> watched(() -> closet.exclude(owner(), key, exclusion)))
        .orElseGet(() -> OwnOutcome.wrong("until", wording.t("entries.wrong.until", wording.date(wording.today()))));
  }

  @ClientCallable
  OwnOutcome<ClosetBoard> include(String key) {
    return watched(() -> closet.include(owner(), key));
  }

  @ClientCallable
  OwnOutcome<ClosetBoard> delete(String key) {
    return watched(() -> closet.delete(owner(), key));
  }

  /** @param what as {@link TakingBack#nameOf} says it */
  @ClientCallable
  OwnOutcome<ClosetBoard> undo(String what) {
    var watched = shelf.watch(owner());
    return OwnOutcome.careful(this::look, wording.t("entries.nothing-to-undo"), () -> {
      takingBack.undo(owner(), what);
      return new Receipt(wording.t("closet.undone"), watched.changed(), "");
    });
  }

  private OwnOutcome<ClosetBoard> watched(Supplier<Done> work, String text, Object... arguments) {
    var watched = shelf.watch(owner());
    return careful(work, _ -> wording.t(text, arguments), watched);
  }

  private OwnOutcome<ClosetBoard> watched(Supplier<Done> work) {
    return careful(work, this::told, shelf.watch(owner()));
  }

  private OwnOutcome<ClosetBoard> careful(Supplier<Done> work, Function<Done, String> said) {
    return careful(work, said, null);
  }

  private OwnOutcome<ClosetBoard> careful(
      Supplier<Done> work, Function<Done, String> said, ShelfWatch.@Nullable Watched watched) {
    return careful(() -> {
      var done = work.get();
      return new Receipt(said.apply(done), watched == null ? null : watched.changed(), TakingBack.nameOf(done));
    });
  }

  private OwnOutcome<ClosetBoard> careful(Supplier<Receipt> work) {
    return OwnOutcome.careful(this::look, wording.t("closet.meanwhile"), work);
  }

  private String told(Done done) {
    var edit = done.edit();
    return edit == null ? wording.t("closet.done.correct") : sentences.done(edit, Scope.TIMELINE);
  }
}
