package io.vitrine.shopper;

import static java.util.Comparator.comparingLong;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.Rating;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.OfferShelf.Offer;
import io.vitrine.shopper.OfferShelf.Piece;
import io.vitrine.shopper.OfferShelf.Rest;
import io.vitrine.suggestion.Evidence;
import io.vitrine.suggestion.Suggestion;
import io.vitrine.suggestion.Suggestions;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of each suggestion an offer on the shelf, with its reasons in words and figures. */
@Component
class Offers {

  /** How many pieces of evidence are shown at first, and when one asks for all. */
  static final int PIECES = 8;

  private static final int ALL_PIECES = 200;

  /** So many purchases of one thing are a reason by themselves. */
  private static final int OFTEN = 3;

  private final Catalogue catalogue;
  private final DeclineWords declines;
  private final Wording wording;

  Offers(Catalogue catalogue, DeclineWords declines, Wording wording) {
    this.catalogue = catalogue;
    this.declines = declines;
    this.wording = wording;
  }

  List<Offer> of(List<Suggestion> suggestions) {
    return offers(suggestions, PIECES);
  }

  Offer withAllPieces(Suggestion suggestion) {
    return offers(List.of(suggestion), ALL_PIECES).getFirst();
  }

  private List<Offer> offers(List<Suggestion> suggestions, int atMost) {
    var shown = suggestions.stream().map(suggestion -> Weighed.of(suggestion, atMost)).toList();
    var ids = new HashSet<ProductId>();
    for (var each : shown) {
      ids.add(each.suggestion.product());
      each.shown.forEach(piece -> ids.add(piece.product()));
    }
    var products = catalogue.products(ids);
    return shown.stream()
        .filter(each -> isSold(products.get(each.suggestion.product())))
        .map(each -> offer(each, products))
        .toList();
  }

  /** What left the catalogue has no title any more; the model may not have heard of it yet. */
  static boolean isSold(@Nullable Product product) {
    return product != null && !product.title().isBlank();
  }

  private Offer offer(Weighed weighed, Map<ProductId, Product> products) {
    var suggestion = weighed.suggestion;
    var product = Objects.requireNonNull(products.get(suggestion.product()));
    var sum = wording.t("suggestions.sum", figure(suggestion.score()));
    return new Offer(
        suggestion.product().value(),
        product.title(),
        Racks.price(wording, product),
        picture(product),
        reason(suggestion.evidence()),
        wording.t("suggestions.heading-of", product.title()),
        wording.t("suggestions.standing", sum, suggestion.place(), suggestion.candidates()),
        List.of(),
        weighed.shown.stream().map(piece -> piece(piece, products)).toList(),
        rest(wording, weighed.rest.stream().mapToLong(Evidence::share).toArray()),
        suggestion.score(),
        sum,
        wording.t("suggestions.fewest", Suggestions.FEWEST),
        declines.verbs(product));
  }

  private Piece piece(Evidence evidence, Map<ProductId, Product> products) {
    return new Piece(
        evidence.product().value(),
        evidence.title(),
        when(evidence),
        picture(products.get(evidence.product())),
        evidence.share(),
        wording.t("suggestions.share", figure(evidence.share())));
  }

  /** When it was bought and what was given for it; of what counts against, why. */
  private String when(Evidence evidence) {
    var stars = evidence.stars();
    if (evidence.share() >= 0 && (stars == null || evidence.times() > 0)) {
      return bought(evidence);
    }
    if (stars != null && (evidence.share() >= 0 || stars < Rating.FEWEST_LIKED)) {
      return wording.t("suggestions.rated", stars);
    }
    return wording.t("suggestions.against", bought(evidence));
  }

  private String bought(Evidence evidence) {
    var day = wording.shortDate(evidence.occurredAt());
    return switch (evidence.times()) {
      case 0 -> wording.t("suggestions.rated", Objects.requireNonNullElse(evidence.stars(), 0));
      case 1 -> wording.t("suggestions.bought", day);
      default -> wording.t("suggestions.bought-often", evidence.times(), day);
    };
  }

  /** @param shares those that are not shown one by one */
  static @Nullable Rest rest(Wording wording, long[] shares) {
    long share = LongStream.of(shares).sum();
    return shares.length == 0
        ? null
        : new Rest(
            wording.t("suggestions.rest", shares.length), share, wording.t("suggestions.share", figure(share)));
  }

  /** The model reckons in hundredths, so nothing is rounded: what is written adds up as it was computed. */
  static BigDecimal figure(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2);
  }

  /** A product that is on no list, with what speaks for it and against it. */
  Offer looked(Suggestion suggestion, Product product, String standing, List<String> facts) {
    var weighed = Weighed.of(suggestion, PIECES);
    var ids = weighed.shown.stream().map(Evidence::product).toList();
    var products = catalogue.products(ids);
    return new Offer(
        product.id().value(),
        product.title(),
        Racks.price(wording, product),
        picture(product),
        "",
        wording.t("suggestions.why-not.heading", product.title()),
        standing,
        facts,
        weighed.shown.stream().map(piece -> piece(piece, products)).toList(),
        rest(wording, weighed.rest.stream().mapToLong(Evidence::share).toArray()),
        suggestion.score(),
        suggestion.evidence().isEmpty() ? null : wording.t("suggestions.sum", figure(suggestion.score())),
        wording.t("suggestions.fewest", Suggestions.FEWEST),
        List.of());
  }

  /** Names what counts most, and how often it was bought or how many more speak for the same. */
  private String reason(List<Evidence> evidence) {
    var most = evidence.stream().max(comparingLong(Evidence::share)).orElseThrow();
    int times = most.times();
    if (times >= OFTEN) {
      return wording.t("suggestions.because-often", most.title(), times);
    }
    long others = evidence.stream().filter(each -> each.share() > 0).count() - 1;
    if (others <= 0 && times == 0) {
      return wording.t("suggestions.because-rated", most.title());
    }
    return others <= 0
        ? wording.t("suggestions.because-bought", most.title())
        : wording.t("suggestions.because", most.title(), others);
  }

  private static Row.Picture picture(@Nullable Product product) {
    var drawing = product == null ? Drawing.PARCEL : product.drawing();
    return new Row.Picture(drawing.name(), drawing.paint(), drawing.paint2(), drawing.hangs());
  }

  /** A suggestion's evidence: what weighs most is shown, in the order of its shares, and the rest taken together. */
  private record Weighed(Suggestion suggestion, List<Evidence> shown, List<Evidence> rest) {

    static Weighed of(Suggestion suggestion, int atMost) {
      var all = suggestion.evidence();
      // A rest of one would take the room of the piece itself.
      int cut = all.size() <= atMost + 1 ? all.size() : atMost;
      var weightiest = all.stream().sorted(comparingLong(piece -> -Math.abs(piece.share()))).toList();
      return new Weighed(
          suggestion,
          weightiest.stream().limit(cut).sorted(comparingLong(piece -> -piece.share())).toList(),
          weightiest.stream().skip(cut).toList());
    }
  }
}
