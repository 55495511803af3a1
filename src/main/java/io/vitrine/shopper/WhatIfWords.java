package io.vitrine.shopper;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.Foreseen.Answered;
import io.vitrine.shopper.Foreseen.Line;
import io.vitrine.shopper.Foreseen.Smallest;
import io.vitrine.shopper.OfferShelf.Group;
import io.vitrine.suggestion.SmallestChange;
import io.vitrine.suggestion.Suggestion;
import io.vitrine.suggestion.SuggestionChange;
import io.vitrine.suggestion.SuggestionChange.Move;
import io.vitrine.suggestion.SuggestionList;
import io.vitrine.suggestion.Suggestions;
import io.vitrine.suggestion.WhatIf;
import io.vitrine.suggestion.WhyNot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what would be, and what it would take. */
@Component
class WhatIfWords {

  private final Catalogue catalogue;
  private final Offers offers;
  private final DeclineWords declines;
  private final Wording wording;

  WhatIfWords(Catalogue catalogue, Offers offers, DeclineWords declines, Wording wording) {
    this.catalogue = catalogue;
    this.offers = offers;
    this.declines = declines;
    this.wording = wording;
  }

  Foreseen foreseen(WhatIf whatIf) {
    var change = whatIf.change();
    var products = catalogue.products(all(whatIf));
    int entries = whatIf.entries().size();
    return new Foreseen(
        entries,
        wording.t("suggestions.what-if.without", entries),
        lines(whatIf.now(), products, it -> change.went().contains(it.product()) ? "gone" : "", change),
        lines(whatIf.without(), products, it -> change.came().contains(it.product()) ? "came" : "moved", change),
        wording.t("suggestions.what-if.say", entries, change.went().size(), change.came().size(), change.moved()),
        wording.t("suggestions.what-if.go", entries));
  }

  private static Set<ProductId> all(WhatIf whatIf) {
    var ids = new HashSet<ProductId>();
    whatIf.now().suggestions().forEach(each -> ids.add(each.product()));
    whatIf.without().suggestions().forEach(each -> ids.add(each.product()));
    return ids;
  }

  private List<Line> lines(
      SuggestionList list,
      Map<ProductId, Product> products,
      Function<Suggestion, String> state,
      SuggestionChange change) {
    Map<ProductId, Move> moves = change.moves().stream().collect(Collectors.toMap(Move::product, move -> move));
    return list.suggestions().stream()
        .filter(each -> products.containsKey(each.product()))
        .map(each -> {
          var product = Objects.requireNonNull(products.get(each.product()));
          var move = moves.get(each.product());
          var is = state.apply(each);
          var shown = is.equals("moved") && move == null ? "" : is;
          return new Line(
              each.place(),
              product.id().value(),
              product.title(),
              Rows.picture(product),
              wording.t("suggestions.sum", Offers.figure(each.score())),
              shown,
              tag(shown, move));
        })
        .toList();
  }

  private @Nullable String tag(String state, @Nullable Move move) {
    return switch (state) {
      case "gone" -> wording.t("suggestions.what-if.goes");
      case "came" -> wording.t("suggestions.what-if.comes");
      case "moved" -> move == null
          ? null
          : move.up() > 0
              ? wording.t("suggestions.what-if.up", move.up())
              : wording.t("suggestions.what-if.down", -move.up());
      default -> null;
    };
  }

  /** The smallest change for something that is on the list. */
  Smallest smallest(Optional<SmallestChange> found) {
    return found
        .map(change -> new Smallest(
            wording.t(
                change.proven() ? "suggestions.smallest" : "suggestions.smallest.found",
                names(change),
                wording.t("suggestions.sum", Offers.figure(change.score())),
                change.entries().size()),
            left(change),
            wording.t("suggestions.smallest.go")))
        .orElseGet(() -> new Smallest(wording.t("suggestions.smallest.none"), List.of(), null));
  }

  private String names(SmallestChange change) {
    return wording.list(change.pieces().stream()
        .map(piece -> wording.t(
            piece.stars()
                ? "suggestions.smallest.stars"
                : piece.newest() ? "suggestions.smallest.newest" : "suggestions.smallest.piece",
            piece.title(),
            piece.entries().size()))
        .toList());
  }

  private static List<Group> left(SmallestChange change) {
    return change.pieces().stream()
        .flatMap(piece -> piece.newest()
            ? piece.entries().stream().map(entry -> new Group("entry:" + entry.value(), piece.title()))
            : Stream.of(new Group((piece.stars() ? "stars:" : "product:") + piece.product().value(), piece.title())))
        .toList();
  }

  /** Nothing where no such product is known. */
  Optional<Answered> answered(WhyNot whyNot) {
    return Optional.ofNullable(catalogue.products(List.of(whyNot.product())).get(whyNot.product()))
        .map(product -> answered(whyNot, product));
  }

  private Answered answered(WhyNot whyNot, Product product) {
    var scored = whyNot.scored();
    var offer = offers.looked(scored, product, standing(whyNot), List.of(reason(whyNot, product)));
    var leaving = whyNot.leaving();
    return new Answered(
        offer,
        take(whyNot),
        leaving == null ? List.of() : left(leaving),
        leaving == null ? null : wording.t("suggestions.smallest.go"));
  }

  private String standing(WhyNot whyNot) {
    var scored = whyNot.scored();
    if (scored.evidence().isEmpty()) {
      return "";
    }
    var sum = wording.t("suggestions.sum", Offers.figure(scored.score()));
    return scored.place() == 0
        ? wording.t("suggestions.why-not.no-place", sum)
        : wording.t("suggestions.standing", sum, scored.place(), scored.candidates());
  }

  private String reason(WhyNot whyNot, Product product) {
    var declined = whyNot.declined();
    var last = wording.t("suggestions.sum", Offers.figure(whyNot.last()));
    return wording.t(
        "suggestions.why-not." + whyNot.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        declined == null ? product.title() : declines.words(declined, product),
        last,
        Suggestions.USUAL,
        Suggestions.FEWEST,
        whyNot.scored().place());
  }

  /** What it would take, one way a sentence. */
  private List<String> take(WhyNot whyNot) {
    var ways = new ArrayList<String>();
    if (whyNot.standing() == WhyNot.Standing.BELOW) {
      long missing = Math.max(1, whyNot.last() - whyNot.scored().score());
      ways.add(wording.t("suggestions.take.more", wording.t("suggestions.sum", Offers.figure(missing))));
    }
    var leaving = whyNot.leaving();
    if (leaving != null) {
      ways.add(wording.t("suggestions.take.leaving", names(leaving), leaving.entries().size(), leaving.place()));
    }
    var having = catalogue.products(whyNot.having());
    var titles = whyNot.having().stream()
        .map(having::get)
        .filter(Objects::nonNull)
        .map(each -> wording.t("suggestions.change.name", each.title()))
        .toList();
    if (!titles.isEmpty()) {
      ways.add(wording.t("suggestions.take.having", wording.list(titles), titles.size()));
    }
    return List.copyOf(ways);
  }
}
