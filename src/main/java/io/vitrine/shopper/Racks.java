package io.vitrine.shopper;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.closet.Tariff;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.OfferShelf.Offer;
import io.vitrine.shopper.OfferShelf.Piece;
import io.vitrine.shopper.OfferShelf.Rack;
import io.vitrine.suggestion.Again;
import io.vitrine.suggestion.Better;
import io.vitrine.suggestion.Match;
import io.vitrine.suggestion.MostHad;
import io.vitrine.suggestion.Shelves;
import io.vitrine.suggestion.Suggestions;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The shelves beside the first one, each with its own kind of reason in words. */
@Component
class Racks {

  private final Catalogue catalogue;
  private final DeclineWords declines;
  private final Wording wording;

  Racks(Catalogue catalogue, DeclineWords declines, Wording wording) {
    this.catalogue = catalogue;
    this.declines = declines;
    this.wording = wording;
  }

  /** Those that need a reader who wants them are left out for one who does not. */
  List<Rack> of(Shelves shelves, Tariff tariff) {
    var products = catalogue.products(products(shelves));
    var popular = rack("popular", shelves.popular(), MostHad::product, products, this::popular);
    return shelves.forYou().off()
        ? List.of(popular)
        : List.of(
            rack("again", shelves.again(), Again::product, products, (each, product) -> again(each, product)),
            rack("goes", shelves.goesWith(), Match::product, products,
                (each, product) -> match(each, product, products)),
            rack("better", shelves.better(), Better::product, products,
                (each, product) -> better(each, product, products, tariff)),
            popular);
  }

  private static Collection<ProductId> products(Shelves shelves) {
    var ids = new HashSet<ProductId>();
    shelves.again().forEach(each -> ids.add(each.product()));
    shelves.goesWith().forEach(each -> {
      ids.add(each.product());
      each.pieces().forEach(piece -> ids.add(piece.product()));
    });
    shelves.better().forEach(each -> ids.addAll(List.of(each.product(), each.owned())));
    shelves.popular().forEach(each -> ids.add(each.product()));
    return ids;
  }

  private interface Words<T> {
    Offer offer(T each, Product product);
  }

  private <T> Rack rack(
      String code, List<T> all, Function<T, ProductId> id, Map<ProductId, Product> products, Words<T> words) {
    var offers = all.stream()
        .filter(each -> Offers.isSold(products.get(id.apply(each))))
        .map(each -> words.offer(each, Objects.requireNonNull(products.get(id.apply(each)))))
        .toList();
    var key = "suggestions.rack." + code;
    return new Rack(
        code,
        wording.t(key),
        wording.t(key + ".from"),
        offers,
        offers.isEmpty() ? wording.t(key + ".nothing") : null);
  }

  private Offer again(Again each, Product product) {
    long passed = ChronoUnit.DAYS.between(each.last(), wording.today());
    return offer(
        product,
        wording.t("suggestions.again.reason", each.every()),
        List.of(
            wording.t("suggestions.again.every", each.times(), each.every(), each.giveOrTake()),
            wording.t("suggestions.again.last", wording.date(each.last()), passed, wording.date(each.due()))),
        List.of(new Piece(
            product.id().value(),
            product.title(),
            wording.t("suggestions.again.bought", each.times()),
            Rows.picture(product),
            0,
            "")),
        "suggestions.again.closing");
  }

  private Offer match(Match match, Product product, Map<ProductId, Product> products) {
    var first = match.pieces().getFirst();
    long others = match.pieces().stream().filter(piece -> piece.share() > 0).count() - 1;
    var sum = figure("suggestions.sum", match.score());
    var plain = offer(
        product,
        first.how() == Match.How.PLAYED
            ? wording.t("suggestions.goes.played", first.title(), first.plays())
            : others > 0
                ? wording.t("suggestions.goes.reason-more", first.title(), others)
                : wording.t("suggestions.goes.reason", first.title()),
        List.of(),
        match.pieces().stream().limit(Offers.PIECES).map(piece -> piece(piece, product, products)).toList(),
        "suggestions.goes.closing");
    var rest = Offers.rest(
        wording, match.pieces().stream().skip(Offers.PIECES).mapToLong(Match.Piece::share).toArray());
    return new Offer(
        plain.product(), plain.title(), plain.price(), plain.picture(), plain.reason(), plain.heading(),
        wording.t("suggestions.goes.standing", sum), plain.facts(), plain.pieces(), rest, match.score(), sum,
        plain.closing(), plain.verbs());
  }

  private Piece piece(Match.Piece piece, Product offered, Map<ProductId, Product> products) {
    var how = piece.how().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var when = piece.plays() > 0
        ? wording.t("suggestions.how.played", piece.plays())
        : wording.t(
            "suggestions.how." + how,
            Objects.requireNonNullElse(piece.colour(), ""),
            Objects.requireNonNullElse(offered.colour(), ""),
            wording.t(piece.worn() ? "suggestions.how.worn" : "suggestions.how.had"));
    return new Piece(
        piece.product().value(),
        piece.title(),
        when,
        Rows.picture(products.get(piece.product())),
        piece.share(),
        figure("suggestions.share", piece.share()));
  }

  private Offer better(Better better, Product product, Map<ProductId, Product> products, Tariff tariff) {
    var saving = better.saving();
    var code = better.how().name().toLowerCase(Locale.ROOT);
    var facts = new ArrayList<String>();
    if (saving != null) {
      facts.add(wording.t("suggestions.better.kwh", saving.before(), saving.after(), saving.kwh()));
      facts.add(wording.t("suggestions.better.money", money(tariff, saving.kwh())));
      facts.add(tariff.isOwn()
          ? wording.t("home.paid.own", tariff.minor())
          : wording.t("home.paid", tariff.minor(), tariff.source()));
    }
    facts.add(wording.t("suggestions.better." + code + ".fact", better.title(), wording.date(better.since())));
    return offer(
        product,
        saving == null
            ? wording.t("suggestions.better." + code, better.title())
            : wording.t(
                "suggestions.better.greener",
                saving.kwh(),
                money(tariff, saving.kwh())),
        facts,
        List.of(new Piece(
            better.owned().value(),
            better.title(),
            wording.t("suggestions.better.since", wording.month(wording.dayOf(better.since()))),
            Rows.picture(products.get(better.owned())),
            better.share(),
            better.share() == 0 ? "" : figure("suggestions.share", better.share()))),
        better.how() == Better.How.ADDITION ? "suggestions.fewest" : "suggestions.better.closing");
  }

  private String money(Tariff tariff, int kilowattHours) {
    var cost = tariff.of(kilowattHours);
    return wording.money(cost.minor(), cost.currency());
  }

  private Offer popular(MostHad each, Product product) {
    return offer(
        product,
        wording.t("suggestions.popular.reason", each.shoppers()),
        List.of(wording.t("suggestions.popular.fact", each.shoppers())),
        List.of(),
        "suggestions.popular.closing");
  }

  private Offer offer(Product product, String reason, List<String> facts, List<Piece> pieces, String closing) {
    return new Offer(
        product.id().value(),
        product.title(),
        price(wording, product),
        Rows.picture(product),
        reason,
        wording.t("suggestions.heading-of", product.title()),
        null,
        facts,
        pieces,
        null,
        0,
        null,
        wording.t(closing, Suggestions.FEWEST),
        closing.contains("popular") ? List.of() : declines.verbs(product));
  }

  static @Nullable String price(Wording wording, Product product) {
    var price = product.price();
    return price == null ? null : wording.money(price.minor(), price.currency());
  }

  private String figure(String key, long hundredths) {
    return wording.t(key, BigDecimal.valueOf(hundredths, 2));
  }
}
