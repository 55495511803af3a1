package io.vitrine.closet;

import org.jspecify.annotations.Nullable;

/**
 * What two colours beside each other are, by their places in OKLCH. Differences of lightness and closeness of hue
 * please most (Ou and Luo 2006, "A colour harmony model for two-colour combinations", Color Research and Application
 * 31); hues are in harmony within a sector or across from each other (the templates i, V and I of Matsuda, as given by
 * Cohen-Or et al. 2006, "Color harmonization", ACM TOG 25, section 3). The first rule that holds is taken:
 *
 * <ol>
 *   <li>closer than 0.02 in OKLab: the same colour;   <li>closer than 0.09, of one hue and not both light: nearly the
 * same, which looks like a mistake between two large pieces;   <li>both quiet: light and dark where 0.3 of lightness
 * lies between, else quiet together;   <li>one quiet: a quiet ground for the other;   <li>hues within 30°: tone on
 * tone where 0.12 of lightness lies between;   <li>within 60°: neighbours, unless both are vivid and equally light;
 * <li>from 150° on: opposites, unless both are vivid or equally light;   <li>in between, or both vivid: a clash where
 * both are vivid, half of one where one is, else nothing.
 * </ol>
 */
final class Harmony {

  private static final double SAME = 0.02;
  private static final double NEAR = 0.09;

  private Harmony() {}

  /** The rule that holds for two colours; nothing where none speaks for or against them. */
  static @Nullable Term between(Oklch one, Oklch other) {
    double distance = one.distance(other);
    double lightness = Math.abs(one.lightness() - other.lightness());
    if (distance < SAME) {
      return Term.SAME_COLOUR;
    }
    boolean bothLight = Math.min(one.lightness(), other.lightness()) > 0.85;
    if (distance < NEAR && !bothLight && haveOneHue(one, other)) {
      return Term.NEARLY_THE_SAME;
    }
    if (one.isQuiet() && other.isQuiet()) {
      return lightness >= 0.3 ? Term.LIGHT_AND_DARK : Term.QUIET_TOGETHER;
    }
    if (one.isQuiet() || other.isQuiet()) {
      return Term.QUIET_GROUND;
    }
    return ofHues(one, other, lightness);
  }

  private static boolean haveOneHue(Oklch one, Oklch other) {
    return one.turn(other) <= 40 || one.isGrey() && other.isGrey();
  }

  private static @Nullable Term ofHues(Oklch one, Oklch other, double lightness) {
    double turn = one.turn(other);
    boolean bothVivid = one.isVivid() && other.isVivid();
    if (turn <= 30) {
      return lightness >= 0.12 ? Term.TONE_ON_TONE : null;
    }
    if (turn <= 60 && !(bothVivid && lightness < 0.12)) {
      return Term.NEIGHBOURS;
    }
    if (turn >= 150 && !bothVivid && lightness >= 0.05) {
      return Term.OPPOSITES;
    }
    return bothVivid || one.isVivid() || other.isVivid() ? Term.CLASH : null;
  }

  static void judge(Laid one, Laid other, Tally tally) {
    var term = between(one.colour(), other.colour());
    if (term == Term.NEARLY_THE_SAME && !areBothLarge(one, other)) {
      tally.add(Term.SAME_COLOUR, one, other);
    } else if (term != null) {
      tally.add(term, one, other);
    }
  }

  /** A bag in nearly the colour of the coat is no mistake, trousers in nearly that of the jacket are. */
  private static boolean areBothLarge(Laid one, Laid other) {
    return isLarge(one) && isLarge(other);
  }

  private static boolean isLarge(Laid piece) {
    return switch (piece.at()) {
      case BASE, BOTTOM, WHOLE, LAYER, JACKET, COAT -> true;
      default -> false;
    };
  }
}
