package io.vitrine.suggestion;

import io.vitrine.affinity.Ranking;
import io.vitrine.affinity.Ranking.Ranked;
import io.vitrine.affinity.Share;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.Counted;
import io.vitrine.suggestion.Options.Option;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Looks for the smallest change, and replays it. */
@Component
class Smallest {

  private static final Comparator<Product> CANONICAL =
      Comparator.comparing(Product::source).thenComparing(Product::externalKey);

  /** So many products are looked at; how far all others may come is known. */
  private static final int RIVALS = 1_000;

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
    int target = scored.products().indexOf(product);
    if (target < 0) {
      return Optional.empty();
    }
    long[] scores = scored.ranked().stream().mapToLong(Ranked::score).toArray();
    var whole = pieces(basis, scored, Options.whole(basis).all());
    var options = Options.cheaperThan(
        basis, new SmallestSet(scores, whole, target, size, off, scored.beyond()).known());
    return new SmallestSet(scores, pieces(basis, scored, options.all()), target, size, off, scored.beyond())
        .find()
        .filter(found -> !found.pieces().isEmpty())
        .flatMap(found -> replayed(
            basis,
            product,
            size,
            off,
            found.pieces().stream().map(options.all()::get).toList(),
            found.proven() && options.areAll()));
  }

  /** Every product that may come to a score above 0, and the one in question, in canonical order. */
  private record Scored(List<ProductId> products, List<Ranked> ranked, long beyond) {

    int[] rows() {
      return ranked.stream().mapToInt(Ranked::product).toArray();
    }
  }

  private Scored scored(Basis basis, ProductId product) {
    var all = new HashMap<ProductId, Ranked>();
    var possible = model.possible(basis.owner(), basis.counted(), basis.notOffered(), RIVALS);
    possible.products().forEach(ranked -> all.put(model.product(ranked.product()), ranked));
    all.computeIfAbsent(product, one -> model.score(basis.owner(), basis.counted(), one));
    var known = catalogue.products(all.keySet());
    var products = all.keySet().stream()
        .filter(known::containsKey)
        .sorted(Comparator.comparing(id -> Objects.requireNonNull(known.get(id)), CANONICAL))
        .toList();
    return new Scored(
        products, products.stream().map(id -> Objects.requireNonNull(all.get(id))).toList(), possible.beyond());
  }

  private List<SmallestSet.Piece> pieces(Basis basis, Scored scored, List<Option> options) {
    var shares = new HashMap<ProductId, long[]>();
    for (int p = 0; p < scored.ranked().size(); p++) {
      for (Share share : scored.ranked().get(p).evidence()) {
        shares.computeIfAbsent(model.product(share.product()), _ -> new long[scored.ranked().size()])[p] =
            share.amount();
      }
    }
    int[] rows = scored.rows();
    return options.stream()
        .map(option -> {
          long[] takes = shares.getOrDefault(option.product(), new long[rows.length]).clone();
          if (!option.kept().isEmpty()) {
            long[] then = model.scores(basis.owner(), option.kept(), rows);
            Arrays.setAll(takes, p -> takes[p] - then[p]);
          }
          return new SmallestSet.Piece(option.entries().size(), takes, option.group());
        })
        .toList();
  }

  private Optional<SmallestChange> replayed(
      Basis basis, ProductId product, int size, boolean off, List<Option> left, boolean proven) {
    var pieces = left.stream()
        .map(option -> new SmallestChange.Piece(
            option.product(),
            option.entries().getFirst().title(),
            option.entries().stream().map(Counted::entry).toList(),
            option.starsAlone(),
            option.newestAlone()))
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
