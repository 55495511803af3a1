package io.vitrine.closet;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.holding.Correction;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Form;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.Selection;
import io.vitrine.holding.Telling;
import io.vitrine.holding.Told;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a shopper owns and wears. Whatever they say of it is an entry of its own, so that it is browsed, corrected,
 * excluded, deleted, taken along and erased like everything else that is held.
 */
@Service
public class Closet {

  /** A set has no more pieces than this; more would be a mistake. */
  public static final int LARGEST_SET = 12;

  private final Pieces pieces;
  private final Telling telling;
  private final Holdings holdings;
  private final Opinions opinions;
  private final WornDays wornDays;
  private final Clock clock;
  private final ZoneId zone;

  Closet(
      Pieces pieces,
      Telling telling,
      Holdings holdings,
      Opinions opinions,
      WornDays wornDays,
      Clock clock,
      ZoneId zone) {
    this.pieces = pieces;
    this.telling = telling;
    this.holdings = holdings;
    this.opinions = opinions;
    this.wornDays = wornDays;
    this.clock = clock;
    this.zone = zone;
  }

  /** Everything there is, also what is lent, retired or given away; what came last first. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public List<Piece> of(CustomerId owner) {
    return pieces.of(owner);
  }

  /**
   * Adds something that the shop did not sell.
   *
   * @throws IllegalArgumentException where the words are too long or blank, the day is to come, or the price is less
   *     than nothing
   */
  @OwnerOnly
  @Transactional
  public Done add(CustomerId owner, Addition addition) {
    var since = addition.since();
    var price = addition.price();
    var size = addition.size();
    if (!Form.LINE.takes(addition.description())
        || size != null && !Form.LINE.takes(size)
        || since != null && since.isAfter(today())
        || price != null && price.minor() < 0) {
      throw new IllegalArgumentException("Such a thing cannot be in a closet");
    }
    var item = new ClosetItem(
        addition.description(), null, size, since, true, addition.type().word(), addition.cut().word(),
        addition.length().word(), addition.pattern().word(), addition.paint().code(), State.HERE.code(), null, null,
        null);
    return Done.told(telling.tell(owner, List.of(
        new Told(ClosetItem.KIND, now(), null, null, addition.description(), price, item))));
  }

  /**
   * Gives a piece stars. What the shop sells is rated as a product, so that it has its share in the suggestions at
   * once.
   *
   * @param stars 1 to 5
   * @throws NothingToDo where there is no such piece
   */
  @OwnerOnly
  @Transactional
  public Done rate(CustomerId owner, String key, int stars) {
    return opinions.rate(owner, key, stars);
  }

  /**
   * Says how a piece fits.
   *
   * @param fits {@code small}, {@code right} or {@code large}
   */
  @OwnerOnly
  @Transactional
  public Done fits(CustomerId owner, String key, String fits) {
    return opinions.fits(owner, key, fits);
  }

  /**
   * Marks pieces as worn on a day; those that were marked for that day already stay as they are.
   *
   * @param outfit what they were worn as, where that has a name
   * @throws NothingToDo where all were marked before, or none of the pieces is there
   * @throws IllegalArgumentException where the day is to come or more than a year ago
   */
  @OwnerOnly
  @Transactional
  public Done wear(CustomerId owner, Collection<String> keys, LocalDate day, @Nullable String outfit) {
    return wornDays.mark(owner, keys, day, outfit);
  }

  /** On which days of a month something was worn, and how many pieces. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Map<LocalDate, Integer> worn(CustomerId owner, LocalDate first) {
    return wornDays.of(owner, first);
  }

  /**
   * Says something of a piece over what the shop says of it.
   *
   * @param said fields of a closet item with what they are to say
   * @throws IllegalArgumentException where a field is none that one may fill, or does not take what it is to say
   */
  @OwnerOnly
  @Transactional
  public Done correct(CustomerId owner, String key, Map<String, String> said) {
    said.forEach((field, value) -> {
      if (!takes(field, value)) {
        throw new IllegalArgumentException("A piece does not take this in its field " + field);
      }
    });
    telling.oneAtATime(owner);
    var item = item(owner, pieces.one(owner, key));
    return Done.of(holdings.correct(owner, Selection.of(item), new Correction(said)));
  }

  /** Whether a piece takes this in a field; nothing at all takes back what was said. */
  public static boolean takes(String field, String value) {
    return ClosetItem.DESCRIBED.fields().stream().anyMatch(each -> each.name().equals(field)
        && each.right() == io.vitrine.holding.Kind.Right.CORRECT
        && (value.isEmpty() || each.form().takes(value) && isKnown(field, value)));
  }

  private static boolean isKnown(String field, String value) {
    return switch (field) {
      case "type" -> Type.of(value).isPresent();
      case "cut" -> Cut.of(value).isPresent();
      case "length" -> Length.of(value).isPresent();
      case "pattern" -> Pattern.of(value).isPresent();
      case "paint" -> Paint.of(value).isPresent();
      case "state" -> State.of(value).isPresent();
      default -> true;
    };
  }

  /**
   * Retires a piece, lends it, gives it away, or has it back.
   *
   * @param who whom it was lent or given to, at most 120 characters
   */
  @OwnerOnly
  @Transactional
  public Done put(CustomerId owner, String key, State state, @Nullable String who) {
    var said = new TreeMap<>(Map.of("state", state.code(), "who", "", "stillThere", ""));
    if (who != null && !who.isBlank()) {
      said.put("who", who.strip());
    }
    if (state == State.HERE || state == State.LENT || state == State.RETIRED) {
      said.put("stillThere", "true");
    }
    return correct(owner, key, said);
  }

  /**
   * Splits what was bought as one into pieces that are worn and kept one by one.
   *
   * @param into 2 to {@link #LARGEST_SET}
   * @throws NothingToDo where it is no purchase, or was split before
   */
  @OwnerOnly
  @Transactional
  public Done split(CustomerId owner, String key, int into) {
    if (into < 2 || into > LARGEST_SET) {
      throw new IllegalArgumentException("A set has 2 to " + LARGEST_SET + " pieces");
    }
    telling.oneAtATime(owner);
    var piece = pieces.one(owner, key);
    if (!piece.bought() || key.contains(".")) {
      throw new NothingToDo("This is no set that can be split");
    }
    return Done.told(telling.tell(
        owner,
        IntStream.rangeClosed(1, into)
            .mapToObj(part -> new Told(
                ClosetItem.KIND,
                now(),
                null,
                piece.product(),
                piece.title(),
                null,
                ClosetItem.ofPurchase(piece.entry().value(), part)))
            .toList()));
  }

  /** Uses a piece for no suggestion any more: the purchase and what was said of it. */
  @OwnerOnly
  @Transactional
  public Done exclude(CustomerId owner, String key, Exclusion exclusion) {
    return Done.of(holdings.exclude(owner, entries(owner, key), exclusion));
  }

  @OwnerOnly
  @Transactional
  public Done include(CustomerId owner, String key) {
    return Done.of(holdings.include(owner, entries(owner, key)));
  }

  /** Deletes a piece: the purchase and what was said of it. Of a split set it deletes the one piece alone. */
  @OwnerOnly
  @Transactional
  public Done delete(CustomerId owner, String key) {
    return Done.of(holdings.delete(owner, entries(owner, key)));
  }

  private Selection entries(CustomerId owner, String key) {
    var entries = new HashMap<>(pieces.one(owner, key).entries());
    if (key.contains(".")) {
      entries.remove(pieces.one(owner, key).entry());
    }
    return new Selection.These(entries);
  }

  /** Takes back what was told, as one deletes it. */
  @OwnerOnly
  @Transactional
  public void takeBack(CustomerId owner, Collection<EntryId> told) {
    var entries = holdings.these(owner, told).entries().stream()
        .filter(entry -> entry.source().equals("you"))
        .toList();
    if (entries.isEmpty()) {
      throw new NothingToDo("It is not there any more");
    }
    var versions = new HashMap<EntryId, Integer>();
    entries.forEach(entry -> versions.put(entry.id(), entry.version()));
    holdings.delete(owner, new Selection.These(versions));
  }

  /** What the owner says of a piece; told anew where they said nothing yet. */
  private Entry item(CustomerId owner, Piece piece) {
    var ofPiece = holdings.these(owner, piece.entries().keySet()).entries().stream()
        .filter(entry -> entry.kind().equals(ClosetItem.KIND))
        .findFirst();
    return ofPiece.orElseGet(() -> {
      var told = telling.tell(owner, List.of(new Told(
          ClosetItem.KIND,
          now(),
          null,
          piece.product(),
          piece.title(),
          null,
          ClosetItem.ofPurchase(piece.entry().value(), null))));
      return holdings.entry(owner, told.getFirst()).orElseThrow();
    });
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
