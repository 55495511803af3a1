package io.vitrine.closet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is worn together: at each place one garment at most, and one that can be worn there. So there are no two left
 * shoes, whoever lays it.
 *
 * @param pieces by place, in the order of the figure's layers
 */
public record Outfit(Map<Place, Garment> pieces) {

  public static final Outfit EMPTY = new Outfit(Map.of());

  public Outfit {
    var ordered = new EnumMap<Place, Garment>(Place.class);
    ordered.putAll(pieces);
    var ids = new HashSet<Long>();
    ordered.forEach((place, garment) -> {
      if (!garment.type().canBe(place) || place == Place.HOME || !ids.add(garment.id())) {
        throw new IllegalArgumentException("No " + garment.type().word() + " is worn there");
      }
    });
    boolean whole = ordered.containsKey(Place.WHOLE);
    if (whole && ordered.containsKey(Place.BOTTOM)) {
      throw new IllegalArgumentException("A dress needs no trousers");
    }
    pieces = Collections.unmodifiableMap(ordered);
  }

  /**
   * These garments, each at its place. A jumper without a shirt is worn on the skin.
   *
   * @throws IllegalArgumentException where two of them are worn at the same place, as two pairs of shoes are
   */
  public static Outfit of(Collection<Garment> garments) {
    var places = new EnumMap<Place, Garment>(Place.class);
    var fewestPlacesFirst = new ArrayList<>(garments);
    fewestPlacesFirst.sort(Comparator.comparingInt((Garment garment) -> garment.type().places().size()));
    for (Garment garment : fewestPlacesFirst) {
      var place = garment.type().places().stream()
          .filter(free -> !places.containsKey(free) && !(free == Place.BASE && places.containsKey(Place.WHOLE)))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("There is a " + garment.type().word() + " already"));
      places.put(place, garment);
    }
    return new Outfit(places);
  }

  /** With this garment, in the place of what was worn there. */
  public Outfit with(Garment garment) {
    var kept = new ArrayList<>(pieces.values());
    var place = garment.type().place();
    kept.removeIf(other -> other.id() == garment.id() || other.type().place() == place
        || place == Place.WHOLE && (other.type().place() == Place.BOTTOM || pieces.get(Place.BASE) == other)
        || pieces.get(Place.WHOLE) == other && (place == Place.BOTTOM || place == Place.BASE));
    kept.add(garment);
    return of(kept);
  }

  public Outfit without(long garment) {
    return of(pieces.values().stream().filter(piece -> piece.id() != garment).toList());
  }

  /** Whether one could go out in it. */
  public boolean isWhole() {
    boolean dressed = pieces.containsKey(Place.WHOLE)
        || pieces.containsKey(Place.BASE) && pieces.containsKey(Place.BOTTOM);
    return dressed && pieces.containsKey(Place.SHOES);
  }

  /** Scored for what it is worn to, with its reasons. */
  public Suggested judged(Asked asked, Habits habits) {
    var laid = pieces.entrySet().stream().map(each -> Laid.of(each.getValue(), each.getKey())).toList();
    var tally = new Judge(asked, habits).judge(laid);
    return new Suggested(this, tally.points(), tally.reasons());
  }

  public boolean has(long garment) {
    return pieces.values().stream().anyMatch(piece -> piece.id() == garment);
  }

  /**
   * An outfit with what it is worth.
   *
   * @param score in points; the sum of those of all reasons
   */
  public record Suggested(Outfit outfit, int score, List<Reason> reasons) {

    /** What speaks most for a piece: the reason that a page gives with it. */
    public Optional<Reason> reasonFor(long garment) {
      return about(garment)
          .filter(reason -> reason.points() > 0)
          .max(Comparator.comparingInt(Suggested::telling).thenComparing(Reason::key));
    }

    /** What speaks most against a piece, if anything does. */
    public Optional<Reason> reasonAgainst(long garment) {
      return about(garment).filter(reason -> reason.points() < 0).min(Comparator.comparingInt(Reason::points));
    }

    private Stream<Reason> about(long garment) {
      return reasons.stream().filter(reason ->
          Long.valueOf(garment).equals(reason.piece()) || Long.valueOf(garment).equals(reason.beside()));
    }

    /** That a shirt is as formal as the trousers says less than that one rated it 5 stars. */
    private static int telling(Reason reason) {
      return switch (reason.term()) {
        case FOR_THE_OCCASION, AS_FORMAL, PATTERN_RESTS, QUIET_TOGETHER -> reason.points();
        default -> reason.points() * 3;
      };
    }
  }
}
