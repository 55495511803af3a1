package io.vitrine.closet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How shoulders, waist and hip of a figure are to each other: as the shopper chose, or of what they measured. */
public enum BodyShape {
  HOURGLASS,
  TRIANGLE,
  INVERTED_TRIANGLE,
  RECTANGLE,
  OVAL;

  private static final double TENTHS_OF_A_MM_IN_AN_INCH = 254;

  /**
   * The shape that these girths have, by the differences of Lee, Istook, Nam and Park 2007, "Comparison of body shape
   * between USA and Korean women", International Journal of Clothing Science and Technology 19(5), table II (after the
   * FFIT of Simmons, Istook and Devarajan 2004). Its three hourglasses are one here, and the spoon, which needs a
   * fourth girth, is left out. Oval is ours: a waist that is no inch smaller than either. Nothing where no rule holds:
   * it is not guessed.
   *
   * @param chest girth at its fullest, in cm
   * @param waist girth at its narrowest, in cm
   * @param hip girth at its fullest, in cm
   * @throws IllegalArgumentException for a girth that no grown person has: below 40 or above 250 cm
   */
  public static Optional<BodyShape> of(double chest, double waist, double hip) {
    for (double girth : new double[] {chest, waist, hip}) {
      if (!(girth >= 40 && girth <= 250)) {
        throw new IllegalArgumentException("A girth is 40 to 250 cm");
      }
    }
    double chestOverHip = inches(chest, hip);
    double chestOverWaist = inches(chest, waist);
    double hipOverWaist = inches(hip, waist);
    if (chestOverWaist <= 1 && hipOverWaist <= 1) {
      return Optional.of(OVAL);
    }
    boolean evenHourglass =
        chestOverHip <= 1 && chestOverHip > -3.6 && (chestOverWaist >= 9 || hipOverWaist >= 10);
    boolean bottomHourglass = chestOverHip <= -3.6 && chestOverHip > -10 && hipOverWaist >= 9;
    boolean topHourglass = chestOverHip > 1 && chestOverHip < 10 && chestOverWaist >= 9;
    if (evenHourglass || bottomHourglass || topHourglass) {
      return Optional.of(HOURGLASS);
    }
    if (chestOverHip <= -3.6 && hipOverWaist < 9) {
      return Optional.of(TRIANGLE);
    }
    if (chestOverHip >= 3.6 && chestOverWaist < 9) {
      return Optional.of(INVERTED_TRIANGLE);
    }
    boolean even = Math.abs(chestOverHip) < 3.6 && chestOverWaist < 9 && hipOverWaist < 10;
    return even ? Optional.of(RECTANGLE) : Optional.empty();
  }

  /** How much more a girth is. To the tenth of a millimetre, so that how an inch is rounded decides nothing. */
  private static double inches(double girth, double than) {
    return (Math.round(girth * 100) - Math.round(than * 100)) / TENTHS_OF_A_MM_IN_AN_INCH;
  }

  /** Stable, for the stored side, for pages and for the keys of texts: {@code inverted-triangle}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<BodyShape> of(String word) {
    return Arrays.stream(values()).filter(shape -> shape.word().equals(word)).findFirst();
  }
}
