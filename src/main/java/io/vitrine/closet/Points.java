package io.vitrine.closet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What each piece of a closet is worth at each place, and each two beside each other. A piece is a row; the rows of a
 * place follow each other in the order of the garments' ids. The last row is nothing, which adds nothing.
 */
final class Points {

  /** Less than anything that could be made up for, and far from an overflow. */
  static final int IMPOSSIBLE = Integer.MIN_VALUE / 32;

  final List<Laid> pieces = new ArrayList<>();
  final int nothing;
  final int[] alone;

  /** In units of {@link Warmth}. */
  final int[][] both;

  private final Map<Place, int[]> rows = new EnumMap<>(Place.class);

  /** @param asked the garment that must be worn at a place, and at no other */
  Points(Judge judge, Collection<Garment> closet, Map<Place, Garment> asked) {
    var sorted = closet.stream().sorted(Comparator.comparingLong(Garment::id)).toList();
    for (Place place : Place.values()) {
      rows.put(place, place == Place.HOME ? new int[0] : hang(place, sorted, asked));
    }
    nothing = pieces.size();
    alone = new int[nothing + 1];
    both = new int[nothing + 1][nothing + 1];
    var tally = Tally.ofPoints();
    for (int row = 0; row < nothing; row++) {
      judge.one(pieces.get(row), tally);
      alone[row] = tally.take();
    }
    for (Place one : Place.values()) {
      for (Place other : Place.values()) {
        if (other.compareTo(one) < 0 && Laid.beside(one, other) > 0) {
          weigh(judge, at(one), at(other), tally);
        }
      }
    }
  }

  private int[] hang(Place place, List<Garment> closet, Map<Place, Garment> asked) {
    var must = asked.get(place);
    int first = pieces.size();
    for (var garment : closet) {
      if (garment.type().canBe(place)
          && (must == null ? !asked.containsValue(garment) : garment.id() == must.id())) {
        pieces.add(Laid.of(garment, place));
      }
    }
    int[] hung = new int[pieces.size() - first];
    Arrays.setAll(hung, i -> first + i);
    return hung;
  }

  private void weigh(Judge judge, int[] some, int[] others, Tally tally) {
    for (int one : some) {
      var piece = pieces.get(one);
      for (int other : others) {
        judge.two(pieces.get(other), piece, tally);
        int points = Warmth.UNITS * tally.take();
        // A jumper is worn on the skin or over a shirt, not both at once.
        both[one][other] = piece.id() == pieces.get(other).id() ? IMPOSSIBLE : points;
        both[other][one] = both[one][other];
      }
    }
  }

  /** The rows of a place. */
  int[] at(Place place) {
    return rows.getOrDefault(place, new int[0]);
  }

  /** The rows of a place, and nothing. */
  int[] orNothing(Place place) {
    int[] some = at(place);
    int[] all = Arrays.copyOf(some, some.length + 1);
    all[some.length] = nothing;
    return all;
  }

  int warmth(int row) {
    return row == nothing ? 0 : pieces.get(row).garment().warmth();
  }

  /** The most warmth that can be worn at once. */
  int warmest() {
    return Arrays.stream(Place.values()).filter(Weathering::counts).mapToInt(place -> warmest(at(place))).sum();
  }

  /** The most warmth that any of these rows has. */
  int warmest(int[] some) {
    return Arrays.stream(some).map(this::warmth).max().orElse(0);
  }

  /** The most that any of these rows adds beside one. */
  int mostBeside(int row, int[] some) {
    int most = IMPOSSIBLE;
    for (int other : some) {
      most = Math.max(most, both[row][other]);
    }
    return most;
  }
}
