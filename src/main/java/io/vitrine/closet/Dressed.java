package io.vitrine.closet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What a search found: rows in the order of places, and what they are worth together. */
record Dressed(int[] rows, int points) {

  static final Comparator<Dressed> BEST_FIRST =
      Comparator.comparingInt((Dressed dressed) -> -dressed.points).thenComparing(Dressed::rows, Arrays::compare);

  List<Laid> pieces(Points points) {
    return Arrays.stream(rows).mapToObj(points.pieces::get).toList();
  }
}
