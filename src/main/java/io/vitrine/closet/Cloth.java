package io.vitrine.closet;

/** What two pieces beside each other are by pattern, cut and stuff. */
final class Cloth {

  private Cloth() {}

  static void judge(Laid one, Laid other, Tally tally) {
    patterns(one, other, tally);
    cuts(one, other, tally);
    stuff(one, other, tally);
  }

  /** One pattern rests on what is plain; two that are both seen from afar fight. */
  private static void patterns(Laid one, Laid other, Tally tally) {
    int loud = one.garment().pattern().loudness();
    int second = other.garment().pattern().loudness();
    if (loud > 0 && second > 0 && loud + second >= 3) {
      tally.add(Term.PATTERNS_FIGHT, one, other);
    } else if ((loud == 0) != (second == 0)) {
      tally.add(picksUp(one, other) ? Term.PICKS_UP : Term.PATTERN_RESTS, one, other);
    }
  }

  /** The stripes of the scarf have the colour of the coat. */
  private static boolean picksUp(Laid one, Laid other) {
    var second = one.garment().pattern().loudness() > 0 ? one.colour2() : other.colour2();
    var plain = one.garment().pattern().loudness() > 0 ? other.colour() : one.colour();
    return second != null && !plain.isGrey() && second.distance(plain) < 0.08;
  }

  /** Room above wants something close below, and the other way round; hems of what lies over must not be shorter. */
  private static void cuts(Laid one, Laid other, Tally tally) {
    var below = one.at() == Place.BOTTOM ? one : other;
    var above = below == one ? other : one;
    if (below.at() == Place.BOTTOM && (above.at() == Place.BASE || above.at() == Place.LAYER)) {
      if (above.isRoomy() && below.isRoomy()) {
        tally.add(Term.ALL_ROOMY, above, below);
      } else if (above.isRoomy() && below.isClose() || above.isClose() && below.isRoomy()
          || above.garment().length() == Length.CROPPED && below.isRoomy()) {
        tally.add(Term.BALANCED, above, below);
      }
    }
    var coat = one.at() == Place.COAT ? one : other;
    var jacket = coat == one ? other : one;
    if (coat.at() == Place.COAT && jacket.at() == Place.JACKET
        && (coat.garment().length().compareTo(jacket.garment().length()) < 0 || coat.type() == Type.DOWN_JACKET)) {
      tally.add(Term.HEM_SHOWS, 2, jacket, coat, 0);
    }
  }

  private static void stuff(Laid one, Laid other, Tally tally) {
    if (isSuit(one, other)) {
      tally.add(Term.SUIT, 1, one, other, 0);
    }
    if (one.isKnit() && other.isKnit() && !isTwinSet(one, other)) {
      tally.add(Term.TWO_KNITS, 2, one, other, 0);
    }
    if (one.isLeather() && other.isLeather()) {
      boolean same = one.colour().distance(other.colour()) < 0.13;
      boolean oneIsABag = one.type() == Type.BAG || other.type() == Type.BAG;
      if (same || !oneIsABag) {
        tally.add(same ? Term.SAME_LEATHER : Term.OTHER_LEATHER, one, other);
      }
    }
    if (!belong(one, other) || !belong(other, one)) {
      tally.add(Term.DOES_NOT_BELONG, 1, one, other, 0);
    }
  }

  private static boolean isSuit(Laid one, Laid other) {
    var jacket = one.at() == Place.JACKET ? one : other;
    var trousers = jacket == one ? other : one;
    return jacket.type() == Type.BLAZER
        && (trousers.type() == Type.TROUSERS || trousers.type() == Type.SKIRT)
        && jacket.colour().distance(trousers.colour()) < 0.02
        && jacket.garment().pattern() == trousers.garment().pattern()
        && Math.min(jacket.garment().formality(), trousers.garment().formality()) >= 2;
  }

  private static boolean isTwinSet(Laid one, Laid other) {
    return (one.type() == Type.CARDIGAN || other.type() == Type.CARDIGAN)
        && one.type() != Type.SWEATSHIRT && other.type() != Type.SWEATSHIRT;
  }

  /** What is never worn with what. */
  private static boolean belong(Laid one, Laid other) {
    return switch (one.type()) {
      case TIE -> other.at() != Place.BASE || other.type() == Type.SHIRT;
      case SOCKS, TIGHTS -> other.type() != Type.SANDALS;
      case BACKPACK -> !(other.at() == Place.COAT && other.garment().formality() >= 3)
          && other.type() != Type.BLAZER;
      case BEANIE, CAP -> other.type() != Type.BLAZER && other.garment().formality() < 4;
      case DOWN_JACKET, RAIN_JACKET -> other.garment().formality() < 4;
      case JUMPER, ROLL_NECK, SWEATSHIRT -> other.at() != Place.WHOLE || other.type() == Type.JUMPSUIT;
      case SHORTS -> other.type() != Type.BOOTS && other.type() != Type.COAT && other.type() != Type.LACE_UPS;
      case JUMPSUIT -> other.type() != Type.BLAZER || one.garment().formality() > 1;
      case LEGGINGS -> other.at() != Place.JACKET && other.type() != Type.SHIRT;
      default -> true;
    };
  }
}
