package io.vitrine.closet;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Entry;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.Rating;
import io.vitrine.holding.Tally;
import io.vitrine.holding.Telling;
import io.vitrine.holding.Uses;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers what a shopper owns: what they bought and kept for themselves, with what they say of it laid over it, and
 * what they added. What came back, was a gift or is not theirs is no piece.
 */
@Component
class Pieces {

  private static final Set<String> SAID = Set.of(ClosetItem.KIND, Rating.KIND, Fitting.KIND);

  private final Telling telling;
  private final Catalogue catalogue;
  private final Uses uses;
  private final ZoneId zone;
  private final Labels labels = new Labels();

  Pieces(Telling telling, Catalogue catalogue, Uses uses, ZoneId zone) {
    this.telling = telling;
    this.catalogue = catalogue;
    this.uses = uses;
    this.zone = zone;
  }

  /** Everything, wherever it is by now; the newest first. */
  List<Piece> of(CustomerId owner) {
    var bought = telling.boughtOf(owner, Drawn.CLOTHES);
    var said = telling.ofKinds(owner, SAID).stream().collect(Collectors.groupingBy(Entry::kind));
    var items = said.getOrDefault(ClosetItem.KIND, List.of());
    var products = catalogue.products(Stream.concat(bought.stream(), items.stream())
        .map(Entry::product)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet()));
    return new Gathering(
            products,
            Owned.usable(uses, owner),
            Words.of(said.getOrDefault(Rating.KIND, List.of()), said.getOrDefault(Fitting.KIND, List.of())),
            telling.tally(owner, Wear.KIND))
        .gather(bought, items);
  }

  /** @throws NothingToDo where there is no such piece */
  Piece one(CustomerId owner, String key) {
    return of(owner).stream()
        .filter(piece -> piece.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NothingToDo("There is no such piece"));
  }

  /** What was said of pieces, the newest word of each. */
  private record Words(Map<ProductId, Integer> byProduct, Map<String, Integer> byPiece, Map<String, String> fits) {

    static Words of(List<Entry> ratings, List<Entry> fittings) {
      var words = new Words(new HashMap<>(), new HashMap<>(), new HashMap<>());
      ratings.forEach(rating -> {
        var product = rating.product();
        var piece = rating.orderKey();
        if (product != null) {
          words.byProduct.putIfAbsent(product, stars(rating));
        } else if (piece != null) {
          words.byPiece.putIfAbsent(piece, stars(rating));
        }
      });
      fittings.forEach(fitting -> {
        var fits = Objects.requireNonNullElse(fitting.correction().in("fits"), ((Fitting) fitting.details()).fits());
        words.fits.putIfAbsent(Objects.requireNonNullElse(fitting.orderKey(), ""), fits);
      });
      return words;
    }

    private static int stars(Entry rating) {
      var own = rating.correction().in("stars");
      return own == null ? ((Rating) rating.details()).stars() : Integer.parseInt(own);
    }

    int stars(String piece, @Nullable ProductId product) {
      return product == null ? byPiece.getOrDefault(piece, 0) : byProduct.getOrDefault(product, 0);
    }
  }

  private final class Gathering {

    private final Map<ProductId, Product> products;
    private final Set<String> usable;
    private final Words words;
    private final Map<String, Tally> wears;
    private final List<Piece> pieces = new ArrayList<>();

    Gathering(
        Map<ProductId, Product> products, Set<String> usable, Words words, Map<String, Tally> wears) {
      this.products = products;
      this.usable = usable;
      this.words = words;
      this.wears = wears;
    }

    List<Piece> gather(List<Entry> bought, List<Entry> items) {
      var ofPurchase = items.stream()
          .filter(item -> details(item).purchase() != null)
          .collect(Collectors.groupingBy(item -> Objects.requireNonNull(details(item).purchase())));
      var byProduct = new LinkedHashMap<ProductId, List<Entry>>();
      items.stream().filter(item -> details(item).purchase() == null && item.product() != null).forEach(item ->
          byProduct.computeIfAbsent(Objects.requireNonNull(item.product()), _ -> new ArrayList<>()).add(item));
      var known = new HashSet<ProductId>();
      for (var purchase : bought) {
        var product = Objects.requireNonNull(purchase.product());
        known.add(product);
        if (Owned.isKept(purchase)) {
          purchase(purchase, ofPurchase.getOrDefault(purchase.id().value(), List.of()), byProduct.get(product));
        }
      }
      items.stream()
          .filter(item -> details(item).purchase() == null)
          .filter(item -> item.product() == null || !known.contains(item.product()))
          .forEach(item -> add("c" + item.id().value(), null, item, 1));
      return pieces;
    }

    private void purchase(Entry purchase, List<Entry> own, @Nullable List<Entry> ofProduct) {
      var key = "p" + purchase.id().value();
      int count = purchase.quantity() - purchase.returned();
      var parts = own.stream().filter(item -> details(item).part() != null).toList();
      if (!parts.isEmpty()) {
        parts.forEach(part -> add(key + "." + details(part).part(), purchase, part, 1));
      } else if (!own.isEmpty()) {
        add(key, purchase, own.getFirst(), count);
      } else {
        add(key, purchase, ofProduct == null || ofProduct.isEmpty() ? null : ofProduct.removeLast(), count);
      }
    }

    private void add(String key, @Nullable Entry purchase, @Nullable Entry item, int count) {
      var owned = new Owned(purchase, item);
      var main = owned.main();
      var said = item == null ? null : details(item);
      var product = main.product() == null ? null : products.get(main.product());
      var tally = wears.get(key);
      garment(main, said, item, product).ifPresent(garment -> pieces.add(new Piece(
          key,
          main.id(),
          owned.versions(),
          title(main, item),
          count,
          garment
              .rated(words.stars(key, main.product()))
              .worn(tally == null ? 0 : tally.times()),
          Drawn.of(garment, product),
          main.product(),
          main.amount(),
          word(item, "size", said == null ? null : said.size(), product == null ? null : product.size()),
          since(main, said, item, purchase != null),
          purchase != null,
          owned.isUsed(usable),
          state(item, said),
          item == null ? null : item.correction().in("who"),
          words.fits.get(key),
          tally == null ? null : LocalDate.ofInstant(tally.last(), zone))));
    }

    /** What the shop says of its product or the words of the shopper tell, with what the shopper chose over it. */
    private Optional<Garment> garment(
        Entry main, @Nullable ClosetItem said, @Nullable Entry item, @Nullable Product product) {
      long id = pieces.size();
      var paint = paint(main, said, item);
      var type = chosen(item, "type", said == null ? null : said.type()).flatMap(Type::of);
      var read = product == null
          ? labels.read(id, main.title(), paint, null)
          : labels.read(id, product);
      if (product != null && read.isEmpty()) {
        return Optional.empty();
      }
      var known = type
          .flatMap(chosen -> read.filter(garment -> garment.type() == chosen)
              .or(() -> labels.read(id, chosen.word().replace('-', ' '), paint, null)))
          .or(() -> read)
          .orElseGet(() -> labels.read(id, "T-shirt", paint, null).orElseThrow());
      var cut = chosen(item, "cut", said == null ? null : said.cut()).flatMap(Cut::of).orElse(known.cut());
      var length =
          chosen(item, "length", said == null ? null : said.length()).flatMap(Length::of).orElse(known.length());
      var pattern = chosen(item, "pattern", said == null ? null : said.pattern())
          .flatMap(Pattern::of)
          .orElse(known.pattern());
      var colour = chosen(item, "paint", said == null ? null : said.paint())
          .flatMap(Paint::of)
          .map(Paint::hex)
          .orElse(known.colour());
      return Optional.of(new Garment(
          id, type.orElse(known.type()), cut, length, pattern, colour, known.colour2(), known.formality(),
          known.warmth(), 0, 0, main.product()));
    }
  }

  private static ClosetItem details(Entry item) {
    return (ClosetItem) item.details();
  }

  private static String title(Entry main, @Nullable Entry item) {
    var own = item == null ? null : item.correction().in("description");
    return own == null ? main.title() : own;
  }

  private static String paint(Entry main, @Nullable ClosetItem said, @Nullable Entry item) {
    var words = Objects.requireNonNullElse(
        item == null ? null : word(item, "colour", said == null ? null : said.colour(), null), main.title());
    return Paint.namedIn(words).or(() -> Paint.namedIn(main.title())).orElse(Paint.GREY).hex();
  }

  private static Optional<String> chosen(@Nullable Entry item, String field, @Nullable String said) {
    return Optional.ofNullable(item == null ? null : item.correction().in(field)).or(() -> Optional.ofNullable(said));
  }

  private static @Nullable String word(
      @Nullable Entry item, String field, @Nullable String said, @Nullable String otherwise) {
    return chosen(item, field, said).orElse(otherwise);
  }

  private @Nullable LocalDate since(
      Entry main, @Nullable ClosetItem said, @Nullable Entry item, boolean bought) {
    var own = item == null ? null : item.correction().in("since");
    if (own != null) {
      return LocalDate.parse(own);
    }
    return bought ? LocalDate.ofInstant(main.occurredAt(), zone) : said == null ? null : said.since();
  }

  private static State state(@Nullable Entry item, @Nullable ClosetItem said) {
    var still = chosen(item, "stillThere", said == null || said.stillThere() == null ? null : "" + said.stillThere());
    return chosen(item, "state", said == null ? null : said.state())
        .flatMap(State::of)
        .orElse(still.filter("false"::equals).isPresent() ? State.GIVEN_AWAY : State.HERE);
  }
}
