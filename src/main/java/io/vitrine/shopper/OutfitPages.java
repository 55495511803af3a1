package io.vitrine.shopper;

import io.vitrine.closet.BodyShape;
import io.vitrine.closet.Closet;
import io.vitrine.closet.Fits;
import io.vitrine.closet.Garment;
import io.vitrine.closet.Lookbook;
import io.vitrine.closet.Lookbook.Unlocking;
import io.vitrine.closet.Measures;
import io.vitrine.closet.Occasion;
import io.vitrine.closet.Others;
import io.vitrine.closet.Piece;
import io.vitrine.closet.Reason;
import io.vitrine.closet.Saved;
import io.vitrine.closet.Season;
import io.vitrine.closet.Weather;
import io.vitrine.customer.CustomerId;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.ClosetBoard.Choice;
import io.vitrine.shopper.OutfitPage.Choices;
import io.vitrine.shopper.OutfitPage.Day;
import io.vitrine.shopper.OutfitPage.Idea;
import io.vitrine.shopper.OutfitPage.Ideas;
import io.vitrine.shopper.OutfitPage.Kept;
import io.vitrine.shopper.OutfitPage.Missing;
import io.vitrine.shopper.OutfitPage.Month;
import io.vitrine.shopper.OutfitPage.Planned;
import io.vitrine.shopper.OutfitPage.Why;
import io.vitrine.shopper.OutfitPage.Worn;
import io.vitrine.suggestion.Suggestions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts outfits into words and drawings: those that are kept, the calendar, and those that are suggested. */
@Component
class OutfitPages {

  /** As many as one looks through. */
  static final int IDEAS = 10;

  private static final int TENTHS = 10;
  private static final int WEEK = 7;
  private static final int MISSING = 4;
  private static final int GOES_WITH = 3;

  private final Closet closet;
  private final Lookbook lookbook;
  private final Measures measures;
  private final Suggestions suggestions;
  private final Fits fits;
  private final Tiles tiles;
  private final Wording wording;

  OutfitPages(
      Closet closet,
      Lookbook lookbook,
      Measures measures,
      Suggestions suggestions,
      Fits fits,
      Tiles tiles,
      Wording wording) {
    this.closet = closet;
    this.lookbook = lookbook;
    this.measures = measures;
    this.suggestions = suggestions;
    this.fits = fits;
    this.tiles = tiles;
    this.wording = wording;
  }

  /** @param month any day of the month that the calendar shows */
  OutfitPage page(CustomerId owner, LocalDate month) {
    var kept = lookbook.of(owner);
    var pieces = closet.of(owner);
    var used = kept.stream().flatMap(saved -> saved.pieces().stream()).collect(Collectors.toSet());
    return new OutfitPage(
        kept.stream().map(this::kept).toList(),
        tiles(pieces, used),
        month(month.withDayOfMonth(1), kept, closet.worn(owner, month.withDayOfMonth(1))),
        measures.shape(owner).map(BodyShape::word).orElse(""),
        pieces.stream().filter(Piece::isHere).count() > 2);
  }

  private List<Tile> tiles(List<Piece> pieces, Set<String> keys) {
    return pieces.stream().filter(piece -> keys.contains(piece.key())).map(tiles::tile).toList();
  }

  private Kept kept(Saved saved) {
    return new Kept(
        saved.entry().value(),
        saved.name(),
        saved.pieces(),
        saved.missing() == 0 ? "" : wording.t("outfits.missing", saved.missing()));
  }

  private Month month(LocalDate first, List<Saved> kept, Map<LocalDate, Integer> worn) {
    return new Month(
        wording.month(first),
        first.toString(),
        first.minusMonths(1).toString(),
        first.plusMonths(1).toString(),
        first.getDayOfWeek().getValue() - 1,
        IntStream.range(0, first.lengthOfMonth())
            .mapToObj(first::plusDays)
            .map(day -> day(day, kept, worn.getOrDefault(day, 0)))
            .toList());
  }

  private Day day(LocalDate day, List<Saved> kept, int worn) {
    var today = wording.today();
    return new Day(
        day.toString(),
        day.getDayOfMonth(),
        wording.day(day),
        day.isBefore(today) ? "past" : day.equals(today) ? "today" : "coming",
        kept.stream()
            .filter(saved -> saved.planned().containsKey(day))
            .map(saved -> new Planned(
                Objects.requireNonNull(saved.planned().get(day)).value(), saved.entry().value(), saved.name()))
            .toList(),
        worn == 0 ? "" : wording.t("outfits.worn-on", worn));
  }

  Ideas ideas(CustomerId owner, Occasion occasion, Season season, Weather weather, List<String> with) {
    var ideas = lookbook.suggest(owner, occasion, season, weather, with, others(owner), IDEAS);
    var used = ideas.stream()
        .flatMap(idea -> idea.pieces().values().stream())
        .collect(Collectors.toMap(Piece::key, Function.identity(), (one, same) -> one));
    return new Ideas(
        IntStream.range(0, ideas.size()).mapToObj(n -> idea(ideas.get(n), n + 1, ideas.size())).toList(),
        used.values().stream().map(tiles::tile).toList(),
        ideas.isEmpty() ? wording.t("outfits.none") : "");
  }

  /** What others have together, told in tenths of the most there can be: half of all who have the one or the other. */
  private Others others(CustomerId owner) {
    var products = closet.of(owner).stream()
        .filter(piece -> piece.isHere() && piece.used())
        .map(Piece::product)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
    var together = suggestions.together(owner, products);
    return (one, other) -> (int) Math.min(TENTHS, Math.round(together.of(one, other) * 2 * TENTHS));
  }

  private Idea idea(Lookbook.Idea idea, int place, int of) {
    var suggested = idea.suggested();
    var byGarment = idea.pieces().values().stream()
        .collect(Collectors.toMap(piece -> piece.garment().id(), Function.identity()));
    return new Idea(
        wording.t("outfits.place", place, of),
        suggested.score(),
        suggested.outfit().pieces().values().stream()
            .map(Garment::id)
            .map(byGarment::get)
            .filter(Objects::nonNull)
            .map(piece -> new Worn(
                piece.key(),
                Tiles.name(piece),
                suggested.reasonFor(piece.garment().id()).map(reason -> words(reason, piece, byGarment)).orElse(""),
                suggested.reasonAgainst(piece.garment().id())
                    .map(reason -> words(reason, piece, byGarment))
                    .orElse("")))
            .toList(),
        suggested.reasons().stream()
            .sorted(Comparator.comparingInt((Reason reason) -> -reason.points()))
            .map(reason -> new Why(about(reason, byGarment), reason.points()))
            .toList());
  }

  private String words(Reason reason) {
    return wording.t(reason.key(), reason.what());
  }

  /** What is said at one piece names the other that it is about. */
  private String words(Reason reason, Piece at, Map<Long, Piece> byGarment) {
    var other = Objects.equals(reason.beside(), at.garment().id()) ? reason.piece() : reason.beside();
    var beside = other == null ? null : byGarment.get(other);
    return beside == null ? words(reason) : wording.t("outfits.why-beside", Tiles.name(beside), words(reason));
  }

  private String about(Reason reason, Map<Long, Piece> byGarment) {
    var one = reason.piece() == null ? null : byGarment.get(reason.piece());
    var other = reason.beside() == null ? null : byGarment.get(reason.beside());
    if (one == null) {
      return words(reason);
    }
    return other == null
        ? wording.t("outfits.why", Tiles.name(one), words(reason))
        : wording.t("outfits.why-both", Tiles.name(one), Tiles.name(other), words(reason));
  }

  /** What would make most outfits possible, each with the owned pieces that it goes with most, and some of them. */
  List<Missing> missing(CustomerId owner) {
    var all = lookbook.complete(owner, MISSING);
    var sized = fits.inSizes(owner, all.stream().map(each -> each.product().id()).toList());
    return all.stream().map(each -> missing(each, sized.contains(each.product().id()))).toList();
  }

  private Missing missing(Unlocking unlocking, boolean sized) {
    var product = unlocking.product();
    var price = product.price();
    var drawing = unlocking.drawing();
    var added = tiles.tile(tiles.offered(product, unlocking.garment(), drawing));
    return new Missing(
        product.id().value(),
        SizeSheets.name(product),
        price == null ? "" : wording.money(price.minor(), price.currency()),
        new Row.Picture(drawing.name(), drawing.paint(), drawing.paint2(), drawing.hangs()),
        wording.t("outfits.unlocks", unlocking.outfits()),
        wording.t("outfits.unlocks-with", wording.list(unlocking.with().entrySet().stream()
            .sorted(Map.Entry.<Piece, Long>comparingByValue().reversed().thenComparing(each -> each.getKey().key()))
            .limit(GOES_WITH)
            .map(each -> Tiles.name(each.getKey()))
            .toList())),
        sized,
        unlocking.some().stream()
            .map(outfit -> Stream.concat(outfit.stream().map(tiles::tile), Stream.of(added)).toList())
            .toList());
  }

  Choices choices() {
    var season = seasonOf(wording.today());
    return new Choices(
        Arrays.stream(Occasion.values())
            .map(each -> new Choice(each.word(), wording.t("outfits.occasion." + each.word())))
            .toList(),
        Arrays.stream(Season.values())
            .map(each -> new Choice(each.word(), wording.t("outfits.season." + each.word())))
            .toList(),
        season.word(),
        Weather.of(season).celsius(),
        IntStream.rangeClosed(1, WEEK)
            .mapToObj(day -> DayOfWeek.of(day).getDisplayName(TextStyle.SHORT_STANDALONE, wording.language()))
            .toList(),
        wording.today().toString(),
        wording.today().plusDays(365).toString(),
        wording.language().getLanguage());
  }

  /** The meteorological seasons of the northern hemisphere, which begin with a month. */
  static Season seasonOf(LocalDate day) {
    return switch (day.getMonth()) {
      case MARCH, APRIL, MAY -> Season.SPRING;
      case JUNE, JULY, AUGUST -> Season.SUMMER;
      case SEPTEMBER, OCTOBER, NOVEMBER -> Season.AUTUMN;
      default -> Season.WINTER;
    };
  }
}
