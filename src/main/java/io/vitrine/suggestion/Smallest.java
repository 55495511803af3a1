package io.vitrine.suggestion;

import io.vitrine.affinity.Ranking;
import io.vitrine.affinity.Ranking.Ranked;
import io.vitrine.affinity.Share;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Looks for the smallest change, and replays it. */
@Component
class Smallest {

  private static final Comparator<Product> CANONICAL =
      Comparator.comparing(Product::source).thenComparing(Product::externalKey);

  private final Model model;
  private final Bases bases;
  private final Catalogue catalogue;

  Smallest(Model model, Bases bases, Catalogue catalogue) {
    this.model = model;
    this.bases = bases;
    this.catalogue = catalogue;
  }

  /** Without which entries a product that is on the list would not be there. */
  Optional<SmallestChange> toGo(Basis basis, ProductId product, int size) {
    return find(basis, product, size, true);
  }

  /** Without which entries a product that is not on the list would be there. */
  Optional<SmallestChange> toCome(Basis basis, ProductId product, int size) {
    return find(basis, product, size, false);
  }

  private Optional<SmallestChange> find(Basis basis, ProductId product, int size, boolean off) {
    var scored = scored(basis, product);
    if (scored.products().indexOf(product) < 0) {
      return Optional.empty();
    }
    var owned = basis.byProduct();
    var options = options(owned);
    var pieces = pieces(basis, scored, options);
    long[] scores = scored.ranked().stream().mapToLong(Ranked::score).toArray();
    return new SmallestSet(scores, pieces, scored.products().indexOf(product), size, off)
        .find()
        .filter(found -> !found.pieces().isEmpty())
        .flatMap(found -> replayed(
            basis, product, size, off, found.pieces().stream().map(options::get).toList(), found.proven()));
  }

  /** Every product with a score above 0, and the one in question, in canonical order. */
  private record Scored(List<ProductId> products, List<Ranked> ranked) {}

  private Scored scored(Basis basis, ProductId product) {
    var all = new HashMap<ProductId, Ranked>();
    model.rank(basis.owner(), basis.counted(), basis.notOffered(), Suggestions.MOST).best()
        .forEach(ranked -> all.put(model.product(ranked.product()), ranked));
    all.computeIfAbsent(product, one -> model.score(basis.owner(), basis.counted(), one));
    var known = catalogue.products(all.keySet());
    var products = all.keySet().stream()
        .filter(known::containsKey)
        .sorted(Comparator.comparing(id -> Objects.requireNonNull(known.get(id)), CANONICAL))
        .toList();
    return new Scored(products, products.stream().map(id -> Objects.requireNonNull(all.get(id))).toList());
  }

  /** A way to leave something out: all that was bought of a product, or its stars alone. */
  private record Option(ProductId product, List<Counted> entries, boolean starsOnly, int group) {}

  private static List<Option> options(Map<ProductId, List<Counted>> owned) {
    var options = new ArrayList<Option>();
    int group = 0;
    for (var each : owned.entrySet()) {
      var bought = each.getValue().stream().filter(Counted::bought).toList();
      var rated = each.getValue().stream().filter(entry -> !entry.bought()).toList();
      // Stars follow the purchase: without it they count for nothing.
      options.add(new Option(each.getKey(), bought.isEmpty() ? rated : bought, false, group));
      if (!bought.isEmpty() && rated.stream().anyMatch(Counted::disliked)) {
        options.add(new Option(each.getKey(), rated, true, group));
      }
      group++;
    }
    return options;
  }

  private List<SmallestSet.Piece> pieces(Basis basis, Scored scored, List<Option> options) {
    var takes = new IdentityHashMap<Option, long[]>();
    options.forEach(option -> takes.put(option, new long[scored.products().size()]));
    var whole = options.stream()
        .filter(option -> !option.starsOnly())
        .collect(Collectors.toMap(Option::product, option -> option));
    for (int p = 0; p < scored.ranked().size(); p++) {
      for (Share share : scored.ranked().get(p).evidence()) {
        var option = whole.get(model.product(share.product()));
        if (option != null) {
          Objects.requireNonNull(takes.get(option))[p] = share.amount();
        }
      }
    }
    options.stream()
        .filter(Option::starsOnly)
        .forEach(option -> fillWithoutStars(basis, scored, option, Objects.requireNonNull(takes.get(option))));
    return IntStream.range(0, options.size())
        .mapToObj(i -> new SmallestSet.Piece(
            options.get(i).entries().size(),
            Objects.requireNonNull(takes.get(options.get(i))),
            options.get(i).group()))
        .toList();
  }

  /** What was disliked is had again where its stars are left out. */
  private void fillWithoutStars(Basis basis, Scored scored, Option option, long[] takes) {
    var liked = basis.counted().stream()
        .filter(entry -> !option.entries().contains(entry))
        .map(entry -> entry.product().equals(option.product())
            ? new Counted(entry.entry(), entry.product(), entry.occurredAt(), entry.title(), entry.bought(), null)
            : entry)
        .toList();
    var then = new HashMap<ProductId, Long>();
    model.rank(basis.owner(), liked, basis.notOffered(), Suggestions.MOST).best()
        .forEach(ranked -> then.put(model.product(ranked.product()), ranked.score()));
    for (int p = 0; p < takes.length; p++) {
      var product = scored.products().get(p);
      takes[p] = scored.ranked().get(p).score()
          - then.computeIfAbsent(product, id -> model.score(basis.owner(), liked, id).score());
    }
  }

  private Optional<SmallestChange> replayed(
      Basis basis, ProductId product, int size, boolean off, List<Option> left, boolean proven) {
    var pieces = left.stream()
        .map(option -> new SmallestChange.Piece(
            option.product(),
            option.entries().getFirst().title(),
            option.entries().stream().map(Counted::entry).toList(),
            option.starsOnly()))
        .toList();
    var change = new SmallestChange(product, pieces, 0, 0, proven);
    var without = bases.without(basis, change.entries());
    var ranking = model.rank(basis.owner(), without.counted(), without.notOffered(), size);
    int place = place(ranking, product);
    if (place == 0 != off) {
      return Optional.empty();
    }
    long score = model.score(basis.owner(), without.counted(), product).score();
    return Optional.of(new SmallestChange(product, pieces, score, place, proven));
  }

  private int place(Ranking ranking, ProductId product) {
    return IntStream.range(0, ranking.best().size())
        .filter(i -> model.product(ranking.best().get(i).product()).equals(product))
        .map(i -> i + 1)
        .findFirst()
        .orElse(0);
  }
}
