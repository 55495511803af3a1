package io.vitrine.closet;

import java.util.Collection;
import java.util.List;

/**
 * The score of an outfit: the sum of what each piece says by itself, what each two say beside each other, and whether
 * all of them are warm enough. Whole points, so the reasons add up to the score exactly.
 */
final class Judge {

  private static final int OFTEN = 20;
  private static final int MOST_TOGETHER = 5;
  private static final int MOST_COMBINED = 10;

  private final Asked asked;
  private final Habits habits;
  private final List<Following> cuts;

  /** A rule in force, with the key of its text. */
  private record Following(CutRule rule, String key) {}

  Judge(Asked asked, Habits habits) {
    this.asked = asked;
    this.habits = habits;
    this.cuts = asked.figure().inForce().stream()
        .map(rule -> new Following(rule, Complements.key(rule.word())))
        .toList();
  }

  Tally judge(Collection<Laid> pieces) {
    var tally = Tally.withReasons();
    var list = List.copyOf(pieces);
    for (int i = 0; i < list.size(); i++) {
      one(list.get(i), tally);
      for (int j = 0; j < i; j++) {
        two(list.get(j), list.get(i), tally);
      }
    }
    Weathering.judge(list, asked.weather(), tally);
    return tally;
  }

  void one(Laid piece, Tally tally) {
    var garment = piece.garment();
    Dressing.judge(piece, asked.occasion(), tally);
    Weathering.judge(piece, asked.weather(), asked.season(), tally);
    for (Following cut : cuts) {
      if (cut.rule().isFollowedBy(piece)) {
        tally.add(Term.COMPLEMENTS, cut.key(), 1, piece, null, 0);
      }
    }
    if (garment.rating() > 0) {
      tally.add(Term.RATED, garment.rating() - 3, piece, null, garment.rating());
    }
    if (garment.worn() > 0) {
      tally.add(Term.OFTEN_WORN, 4 * Math.min(garment.worn(), OFTEN) / OFTEN, piece, null, garment.worn());
    }
    if (isExtra(piece.at())) {
      tally.add(Term.ONE_MORE, piece);
    }
  }

  void two(Laid one, Laid other, Tally tally) {
    if (one.beside(other) == 0) {
      return;
    }
    beside(one, other, tally);
    for (Following cut : cuts) {
      var above = one.at() == Place.BOTTOM ? other : one;
      var below = above == one ? other : one;
      if (cut.rule().isFollowedBy(above, below)) {
        tally.add(Term.COMPLEMENTS, cut.key(), 1, above, below, 0);
      }
    }
    if (habits != Habits.NONE) {
      int together = habits.wornTogether(one.garment(), other.garment());
      tally.add(Term.WORN_TOGETHER, Math.min(together, MOST_TOGETHER), one, other, together);
      int others = habits.othersCombine(one.garment(), other.garment());
      tally.add(Term.OTHERS_COMBINE, Math.min(others, MOST_COMBINED), one, other, others);
    }
  }

  /** What two pieces beside each other say whatever they are worn to, and whoever wears them. */
  static void beside(Laid one, Laid other, Tally tally) {
    Harmony.judge(one, other, tally);
    Cloth.judge(one, other, tally);
    Dressing.judge(one, other, tally);
  }

  int warmth(int sum) {
    var tally = Tally.ofPoints();
    Weathering.judge(sum, asked.weather(), tally);
    return tally.points();
  }

  /** What an outfit can do without. */
  static boolean isExtra(Place place) {
    return switch (place) {
      case BASE, WHOLE, BOTTOM, SHOES -> false;
      default -> true;
    };
  }
}
