package io.vitrine.closet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one more garment would make possible. An outfit here is a top with a bottom and shoes, or a dress with shoes,
 * and the new garment among them or with them, where each two that are seen beside each other go together: what speaks
 * for them by colour, cloth and formality is no less than what speaks against. All of these outfits are counted,
 * exactly: since top and shoes are not beside each other, their numbers multiply for each bottom.
 */
public final class Completion {

  /** What an outfit rests on. */
  private static final Set<Place> CORE = EnumSet.of(Place.BASE, Place.BOTTOM, Place.WHOLE, Place.SHOES);

  private final List<Laid> tops;
  private final List<Laid> bottoms;
  private final List<Laid> dresses;
  private final List<Laid> shoes;
  private final Set<Laid> owned = new HashSet<>();
  private final Map<Laid, Map<Laid, Boolean>> known = new HashMap<>();
  private final Tally tally = Tally.ofPoints();

  /** @param closet what is owned, without what is not to be used: what is left out has no outfit any more */
  public Completion(Collection<Garment> closet) {
    tops = laid(closet, Place.BASE);
    bottoms = laid(closet, Place.BOTTOM);
    dresses = laid(closet, Place.WHOLE);
    shoes = laid(closet, Place.SHOES);
    List.of(tops, bottoms, dresses, shoes).forEach(owned::addAll);
  }

  private static List<Laid> laid(Collection<Garment> closet, Place place) {
    return closet.stream()
        .filter(garment -> garment.type().canBe(place))
        .sorted(Comparator.comparingLong(Garment::id))
        .map(garment -> Laid.of(garment, place))
        .toList();
  }

  /**
   * What a garment unlocks.
   *
   * @param outfits how many outfits with it there would be
   * @param withPiece for each owned garment that is in one, in how many: without it, there would be so many fewer
   */
  public record Unlocked(Garment garment, long outfits, Map<Long, Long> withPiece) {

    public Unlocked {
      withPiece = Map.copyOf(withPiece);
    }
  }

  /**
   * Those garments that unlock most; those that unlock nothing are left out. First the best of each place, what an
   * outfit rests on before what goes over it: a coat goes with all there is, and four coats would be no help. Then the
   * others, best first.
   */
  public List<Unlocked> best(Collection<Garment> garments, int size) {
    var all = garments.stream()
        .map(this::unlockedBy)
        .filter(unlocked -> unlocked.outfits() > 0)
        .sorted(Comparator.comparingLong((Unlocked unlocked) -> -unlocked.outfits())
            .thenComparingLong(unlocked -> unlocked.garment().id()))
        .toList();
    var places = EnumSet.noneOf(Place.class);
    var firsts = all.stream().filter(unlocked -> places.add(place(unlocked))).toList();
    var first = new HashSet<>(firsts);
    return Stream.concat(
            firsts.stream().sorted(Comparator.comparing(unlocked -> !CORE.contains(place(unlocked)))),
            all.stream().filter(unlocked -> !first.contains(unlocked)))
        .limit(size)
        .toList();
  }

  private static Place place(Unlocked unlocked) {
    return unlocked.garment().type().place();
  }

  /** @param garment not one of the closet */
  public synchronized Unlocked unlockedBy(Garment garment) {
    var withPiece = new TreeMap<Long, Long>();
    long outfits = 0;
    for (var place : garment.type().places()) {
      if (place != Place.HOME) {
        outfits += count(Laid.of(garment, place), withPiece);
      }
    }
    return new Unlocked(garment, outfits, withPiece);
  }

  private long count(Laid added, Map<Long, Long> withPiece) {
    long outfits = 0;
    if (added.at() != Place.WHOLE) {
      for (var bottom : at(Place.BOTTOM, bottoms, added)) {
        if (go(added, bottom)) {
          outfits += count(added, bottom, going(added, bottom, at(Place.BASE, tops, added)), withPiece);
        }
      }
    }
    if (added.at() != Place.BASE && added.at() != Place.BOTTOM) {
      for (var dress : at(Place.WHOLE, dresses, added)) {
        if (go(added, dress)) {
          outfits += count(added, dress, null, withPiece);
        }
      }
    }
    return outfits;
  }

  /** With this bottom or dress: each top with each pair of shoes. */
  private long count(
      Laid added, Laid bottom, @Nullable List<Laid> above, Map<Long, Long> withPiece) {
    var below = going(added, bottom, at(Place.SHOES, shoes, added));
    long tall = above == null ? 1 : above.size();
    long outfits = tall * below.size();
    if (outfits > 0) {
      note(bottom, outfits, added, withPiece);
      below.forEach(pair -> note(pair, tall, added, withPiece));
      if (above != null) {
        above.forEach(top -> note(top, below.size(), added, withPiece));
      }
    }
    return outfits;
  }

  /**
   * Some of the outfits that a garment unlocks, laid out: each with another bottom or dress, so that they differ.
   *
   * @param garment not one of the closet
   */
  public synchronized List<List<Long>> some(Garment garment, int size) {
    var laid = new ArrayList<List<Long>>();
    for (var place : garment.type().places()) {
      if (place != Place.HOME) {
        lay(Laid.of(garment, place), size, laid);
      }
    }
    return laid;
  }

  private void lay(Laid added, int size, List<List<Long>> laid) {
    boolean isTopOrBottom = added.at() == Place.BASE || added.at() == Place.BOTTOM;
    for (var bottom : added.at() == Place.WHOLE ? List.<Laid>of() : at(Place.BOTTOM, bottoms, added)) {
      lay(added, bottom, going(added, bottom, at(Place.BASE, tops, added)), size, laid);
    }
    for (var dress : isTopOrBottom ? List.<Laid>of() : at(Place.WHOLE, dresses, added)) {
      lay(added, dress, null, size, laid);
    }
  }

  /** One of those with this bottom or dress, of the tops and shoes in turn; where the bottom is the new one, some. */
  private void lay(Laid added, Laid bottom, @Nullable List<Laid> above, int size, List<List<Long>> laid) {
    var below = going(added, bottom, at(Place.SHOES, shoes, added));
    if (!go(added, bottom) || below.isEmpty() || above != null && above.isEmpty()) {
      return;
    }
    int times = bottom != added ? 1 : Math.max(above == null ? 1 : above.size(), below.size());
    for (int n = 0; n < times && laid.size() < size; n++) {
      int turn = laid.size();
      var outfit = new LinkedHashSet<Long>();
      if (above != null) {
        outfit.add(above.get(turn % above.size()).id());
      }
      outfit.addAll(List.of(bottom.id(), below.get(turn % below.size()).id(), added.id()));
      if (!laid.contains(List.copyOf(outfit))) {
        laid.add(List.copyOf(outfit));
      }
    }
  }

  private static void note(Laid piece, long outfits, Laid added, Map<Long, Long> withPiece) {
    if (piece.id() != added.id()) {
      withPiece.merge(piece.id(), outfits, Long::sum);
    }
  }

  private static List<Laid> at(Place place, List<Laid> owned, Laid added) {
    return added.at() == place ? List.of(added) : owned;
  }

  private List<Laid> going(Laid added, Laid bottom, List<Laid> pieces) {
    return pieces.stream().filter(piece -> go(added, piece) && goKnown(bottom, piece)).toList();
  }

  /** Of two owned pieces it is asked again for every product. */
  private boolean goKnown(Laid one, Laid other) {
    return owned.contains(one) && owned.contains(other)
        ? known.computeIfAbsent(one, _ -> new HashMap<>()).computeIfAbsent(other, _ -> go(one, other))
        : go(one, other);
  }

  /** Whether two go together, or are not seen beside each other. */
  private boolean go(Laid one, Laid other) {
    if (one == other || one.beside(other) == 0) {
      return true;
    }
    Judge.beside(one, other, tally);
    return tally.take() >= 0;
  }
}
