package io.vitrine.closet;

/** How formal pieces are, beside each other and for what they are worn to. */
final class Dressing {

  private Dressing() {}

  static void judge(Laid one, Laid other, Tally tally) {
    int gap = Math.abs(one.garment().formality() - other.garment().formality());
    if (gap == 0) {
      tally.add(Term.AS_FORMAL, one, other);
    } else if (gap == 1) {
      tally.add(Term.STEP_APART, one, other);
    } else {
      tally.add(Term.FAR_APART, (gap - 1) * one.beside(other), one, other, 0);
    }
  }

  /** What is off by two steps is worse than twice off by one. */
  static void judge(Laid piece, Occasion occasion, Tally tally) {
    int off = occasion.off(piece.garment().formality());
    int weight = isSmall(piece) ? 1 : 2;
    if (off == 0) {
      tally.add(Term.FOR_THE_OCCASION, 1, piece, null, 0);
    } else if (off < 0) {
      tally.add(Term.TOO_CASUAL, weight * off * off, piece, null, 0);
    } else {
      tally.add(Term.TOO_FORMAL, weight * off * off, piece, null, 0);
    }
  }

  private static boolean isSmall(Laid piece) {
    return switch (piece.at()) {
      case LEGS, WAIST, NECK, HEAD, HANDS, BAG, HELD -> true;
      default -> false;
    };
  }
}
