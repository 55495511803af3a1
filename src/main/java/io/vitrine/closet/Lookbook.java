package io.vitrine.closet;

import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Product;
import io.vitrine.closet.Outfit.Suggested;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.holding.Correction;
import io.vitrine.holding.Declines;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Outfits: those that a shopper keeps and plans, and those that their closet suggests. */
@Service
public class Lookbook {

  /** As far ahead as one plans. */
  static final int DAYS_AHEAD = 366;

  /** So many of the outfits that a product unlocks are laid out. */
  private static final int SHOWN = 3;

  /** What was worn together longer ago than a year says little. */
  private static final int DAYS_OF_HABIT = 366;

  private final Pieces pieces;
  private final Sold sold;
  private final Declines declines;
  private final Measures measures;
  private final Telling telling;
  private final Holdings holdings;
  private final Clock clock;
  private final ZoneId zone;

  Lookbook(
      Pieces pieces,
      Sold sold,
      Declines declines,
      Measures measures,
      Telling telling,
      Holdings holdings,
      Clock clock,
      ZoneId zone) {
    this.pieces = pieces;
    this.sold = sold;
    this.declines = declines;
    this.measures = measures;
    this.telling = telling;
    this.holdings = holdings;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * An outfit that the closet suggests.
   *
   * @param pieces keys, with the garment of each
   */
  public record Idea(Map<String, Piece> pieces, Suggested suggested) {

    public Idea {
      pieces = Map.copyOf(pieces);
    }
  }

  /** Those that are kept, the newest first, with those of their pieces that are there and may be used. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public List<Saved> of(CustomerId owner) {
    var here = usable(owner).stream().map(Piece::key).collect(Collectors.toSet());
    var held = telling.ofKinds(owner, Set.of(SavedOutfit.KIND, OutfitDay.KIND)).stream()
        .collect(Collectors.groupingBy(Entry::kind));
    var days = held.getOrDefault(OutfitDay.KIND, List.of());
    return held.getOrDefault(SavedOutfit.KIND, List.of()).stream().map(entry -> saved(entry, days, here)).toList();
  }

  private List<Piece> usable(CustomerId owner) {
    return pieces.of(owner).stream().filter(Piece::isHere).filter(Piece::used).toList();
  }

  private static Saved saved(Entry entry, List<Entry> days, Set<String> here) {
    var all = ((SavedOutfit) entry.details()).pieces();
    var left = all.stream().filter(here::contains).toList();
    var planned = new TreeMap<LocalDate, EntryId>();
    days.stream()
        .filter(day -> key(entry.id()).equals(day.orderKey()))
        .forEach(day -> planned.putIfAbsent(day(day), day.id()));
    return new Saved(entry.id(), entry.version(), name(entry), left, all.size() - left.size(), planned);
  }

  private static String name(Entry entry) {
    return Objects.requireNonNullElse(entry.correction().in("name"), entry.title());
  }

  private static LocalDate day(Entry planned) {
    var own = planned.correction().in("day");
    return own == null ? ((OutfitDay) planned.details()).day() : LocalDate.parse(own);
  }

  private static String key(EntryId outfit) {
    return "o" + outfit.value();
  }

  /**
   * Keeps pieces as an outfit.
   *
   * @throws IllegalArgumentException where the name is blank or too long, or two of them are worn at the same place
   * @throws NothingToDo where one of the pieces is not there any more
   */
  @OwnerOnly
  @Transactional
  public Done save(CustomerId owner, String name, Collection<String> keys) {
    if (!Form.LINE.takes(name)) {
      throw new IllegalArgumentException("An outfit has a name of at most 120 characters");
    }
    var laid = laid(owner, keys);
    Outfit.of(laid.stream().map(Piece::garment).toList());
    var names = laid.stream().map(Piece::title).collect(Collectors.joining(", "));
    return Done.told(telling.tell(owner, List.of(new Told(
        SavedOutfit.KIND, now(), null, null, name.strip(), null,
        new SavedOutfit(name.strip(), laid.stream().map(Piece::key).toList(), shortened(names))))));
  }

  private static String shortened(String names) {
    return names.length() <= Form.TEXT.longest() ? names : names.substring(0, Form.TEXT.longest());
  }

  private List<Piece> laid(CustomerId owner, Collection<String> keys) {
    var wanted = new LinkedHashSet<>(keys);
    var laid = pieces.of(owner).stream().filter(Piece::isHere).filter(piece -> wanted.contains(piece.key())).toList();
    if (laid.isEmpty() || laid.size() < wanted.size()) {
      throw new NothingToDo("A piece is not there any more");
    }
    return laid;
  }

  /** Calls an outfit otherwise. */
  @OwnerOnly
  @Transactional
  public Done rename(CustomerId owner, EntryId outfit, String name) {
    if (!Form.LINE.takes(name)) {
      throw new IllegalArgumentException("An outfit has a name of at most 120 characters");
    }
    return Done.of(holdings.correct(owner, seen(outfit(owner, outfit)), Correction.ofField("name", name)));
  }

  @OwnerOnly
  @Transactional
  public Done forget(CustomerId owner, EntryId outfit) {
    return Done.of(holdings.delete(owner, seen(outfit(owner, outfit))));
  }

  /**
   * Plans an outfit for a day.
   *
   * @throws IllegalArgumentException where the day is over, or more than a year ahead
   * @throws NothingToDo where it is planned for that day already, or not there any more
   */
  @OwnerOnly
  @Transactional
  public Done plan(CustomerId owner, EntryId outfit, LocalDate day) {
    if (day.isBefore(today()) || day.isAfter(today().plusDays(DAYS_AHEAD))) {
      throw new IllegalArgumentException("One plans for today or for the year to come");
    }
    telling.oneAtATime(owner);
    var entry = outfit(owner, outfit);
    var days = telling.about(owner, OutfitDay.KIND, key(outfit));
    if (days.stream().anyMatch(each -> day(each).equals(day))) {
      throw new NothingToDo("It is planned for that day");
    }
    return Done.told(telling.tell(owner, List.of(new Told(
        OutfitDay.KIND, now(), key(outfit), null, name(entry), null, new OutfitDay(day)))));
  }

  @OwnerOnly
  @Transactional
  public Done unplan(CustomerId owner, EntryId plan) {
    var entry = holdings.entry(owner, plan)
        .filter(each -> each.kind().equals(OutfitDay.KIND) && each.deletion() == null)
        .orElseThrow(() -> new NothingToDo("It is not planned any more"));
    return Done.of(holdings.delete(owner, seen(entry)));
  }

  /**
   * The best outfits of what is owned, may be used and hangs there, each with a reason for every piece.
   *
   * @param with keys of pieces that must be in it
   * @param others what others combine
   * @param size at least 1
   */
  @OwnerOnly
  @Transactional(readOnly = true)
  public List<Idea> suggest(
      CustomerId owner,
      Occasion occasion,
      Season season,
      Weather weather,
      Collection<String> with,
      Others others,
      int size) {
    var usable = usable(owner);
    var byGarment = usable.stream().collect(Collectors.toMap(piece -> piece.garment().id(), Function.identity()));
    var must = usable.stream()
        .filter(piece -> with.contains(piece.key()))
        .map(piece -> piece.garment().id())
        .collect(Collectors.toSet());
    var asked = new Asked(occasion, season, weather, must, measures.complements(owner));
    return new Chooser(habits(owner, usable, others))
        .best(usable.stream().map(Piece::garment).toList(), asked, size).stream()
        .map(suggested -> new Idea(
            suggested.outfit().pieces().values().stream()
                .map(garment -> Objects.requireNonNull(byGarment.get(garment.id())))
                .collect(Collectors.toMap(Piece::key, Function.identity())),
            suggested))
        .toList();
  }

  /**
   * A product that is not owned and the outfits it would make possible with what is.
   *
   * @param with owned pieces that are in one of them, with how many they are in
   * @param some a few of them: the owned pieces of each
   */
  public record Unlocking(
      Product product,
      Garment garment,
      Drawing drawing,
      long outfits,
      Map<Piece, Long> with,
      List<List<Piece>> some) {

    public Unlocking {
      with = Map.copyOf(with);
      some = List.copyOf(some);
    }
  }

  /**
   * What would make most outfits possible with what is owned, may be used and hangs there; each sort of thing once, and
   * none that is had already, in whatever size.
   */
  @OwnerOnly
  @Transactional(readOnly = true)
  public List<Unlocking> complete(CustomerId owner, int size) {
    var all = pieces.of(owner);
    var usable = all.stream().filter(Piece::isHere).filter(Piece::used).toList();
    if (usable.isEmpty()) {
      return List.of();
    }
    var offered = sold.notHad(all, declines.of(owner));
    var byGarment = usable.stream().collect(Collectors.toMap(piece -> piece.garment().id(), Function.identity()));
    var completion = new Completion(usable.stream().map(Piece::garment).toList());
    return completion.best(offered.keySet(), size).stream()
        .map(unlocked -> {
          var product = Objects.requireNonNull(offered.get(unlocked.garment()));
          var with = new HashMap<Piece, Long>();
          unlocked.withPiece().forEach((garment, times) ->
              with.put(Objects.requireNonNull(byGarment.get(garment)), times));
          return new Unlocking(
              product,
              unlocked.garment(),
              Drawn.of(unlocked.garment(), product),
              unlocked.outfits(),
              with,
              completion.some(unlocked.garment(), SHOWN).stream()
                  .map(outfit -> outfit.stream().map(byGarment::get).filter(Objects::nonNull).toList())
                  .toList());
        })
        .toList();
  }

  /** What was worn together in the last year, and what others combine. */
  private Habits habits(CustomerId owner, List<Piece> usable, Others others) {
    var since = now().minus(DAYS_OF_HABIT, ChronoUnit.DAYS);
    return WornHabits.of(telling.between(owner, Wear.KIND, since, now().plusSeconds(1)), usable, zone, others);
  }

  private Entry outfit(CustomerId owner, EntryId outfit) {
    return holdings.entry(owner, outfit)
        .filter(each -> each.kind().equals(SavedOutfit.KIND) && each.deletion() == null)
        .orElseThrow(() -> new NothingToDo("There is no such outfit"));
  }

  private static Selection seen(Entry entry) {
    return Selection.of(entry);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
