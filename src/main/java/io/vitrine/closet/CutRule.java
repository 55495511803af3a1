package io.vitrine.closet;

import static io.vitrine.closet.BodyShape.HOURGLASS;
import static io.vitrine.closet.BodyShape.INVERTED_TRIANGLE;
import static io.vitrine.closet.BodyShape.OVAL;
import static io.vitrine.closet.BodyShape.RECTANGLE;
import static io.vitrine.closet.BodyShape.TRIANGLE;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One rule of cut and proportion: for which shapes it is, and when a piece, or two beside each other, follow it. The
 * rules are those that books on fitting teach (such as Rasband and Liechty, <i>Fabulous Fit</i>, 2006): lines,
 * openings, light and pattern draw the eye. None says that anything should not be seen.
 */
sealed interface CutRule {

  List<CutRule> ALL = List.of(
      new WaistSeamSitsAtTheWaist(),
      new WaistSeamDrawsAWaist(),
      new OpensFromTheWaist(),
      new FallsStraightFromTheHip(),
      new ShoulderSeamsWidenAbove(),
      new LightAboveDarkBelow(),
      new PatternAbove(),
      new WidthBelow(),
      new DarkAboveLightBelow(),
      new PatternBelow(),
      new OpenFrontMakesALongLine(),
      new FallsFromTheBust(),
      new OneColourMakesOneLine());

  Set<BodyShape> shapes();

  default boolean isFollowedBy(Laid piece) {
    return false;
  }

  /** @param above the piece that is worn higher up */
  default boolean isFollowedBy(Laid above, Laid below) {
    return false;
  }

  /** Stable: {@code waist-seam-sits-at-the-waist}. */
  default String word() {
    return getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static boolean is(Laid piece, Place... places) {
    return List.of(places).contains(piece.at());
  }

  private static boolean holdsTheWaist(Laid piece) {
    return piece.at() == Place.WAIST
        || is(piece, Place.WHOLE, Place.JACKET, Place.BASE, Place.COAT)
            && (piece.garment().cut() == Cut.WAISTED || piece.garment().cut() == Cut.WRAP);
  }

  private static boolean opens(Laid piece) {
    return is(piece, Place.BOTTOM, Place.WHOLE)
        && EnumSet.of(Cut.A_LINE, Cut.PLEATED).contains(piece.garment().cut());
  }

  private static boolean isTopAndBottom(Laid above, Laid below) {
    return is(above, Place.BASE, Place.LAYER, Place.JACKET) && below.at() == Place.BOTTOM;
  }

  /** A seam or belt at the waist sits where this figure is narrowest. */
  record WaistSeamSitsAtTheWaist() implements CutRule {

    @Override
    public Set<BodyShape> shapes() {
      return EnumSet.of(HOURGLASS);
    }

    @Override
    public boolean isFollowedBy(Laid piece) {
      return holdsTheWaist(piece);
    }
  }

  /** A seam or belt draws a waist where the figure is straight. */
  record WaistSeamDrawsAWaist() implements CutRule {

    @Override
    public Set<BodyShape> shapes() {
      return EnumSet.of(RECTANGLE);
    }

    @Override
    public boolean isFollowedBy(Laid piece) {
      return holdsTheWaist(piece) || opens(piece);
    }
  }

  /** What opens from the waist down follows a hip that is wider than the shoulders. */
  record OpensFromTheWaist() implements CutRule {

    @Override
    public Set<BodyShape> shapes() {
      return EnumSet.of(TRIANGLE);
    }

    @Override
    public boolean isFollowedBy(Laid piece) {
      return opens(piece);
    }
  }

  /** Trousers that fall straight from the hip make one line down to the shoe. */
  record FallsStraightFromTheHip() implements CutRule {

    @Override
    public Set<BodyShape> shapes() {
      return EnumSet.of(TRIANGLE, OVAL);
    }

    @Override
    public boolean isFollowedBy(Laid piece) {
      return piece.at() == Place.BOTTOM && piece.type() != Type.SKIRT
          && EnumSet.of(Cut.STRAIGHT, Cut.BOOTCUT, Cut.WIDE).contains(piece.garment().cut());
    }
  }

  /** The shoulder of a blazer answers the hip. */
  record ShoulderSeamsWidenAbove() implements CutRule {

    @Override
    public Set<BodyShape> shapes() {
      return EnumSet.of(TRIANGLE);
    }

    @Override
    public boolean isFollowedBy(Laid piece) {
      return piece.type() == Type.BLAZER;
    }
  }

  /** Light above dark draws the eye up. */
  record LightAboveDarkBelow() implements CutRule {

    @Override
    public Set<BodyShape> shapes() {
      return EnumSet.of(TRIANGLE);
    }

    @Override
    public boolean isFollowedBy(Laid above, Laid below) {
      return isTopAndBottom(above, below) && above.colour().lightness() - below.colour().lightness() >= 0.25;
    }
  }

  /** A pattern above draws the eye up. */
  record PatternAbove() implements CutRule {

    @Override
    public Set<BodyShape> shapes() {
      return EnumSet.of(TRIANGLE);
    }

    @Override
    public boolean isFollowedBy(Laid piece) {
      return is(piece, Place.BASE, Place.LAYER, Place.NECK) && piece.garment().pattern().loudness() >= 2;
    }
  }

  /** Width below answers shoulders that are wider than the hip. */
  record WidthBelow() implements CutRule {

    @Override
    public Set<BodyShape> shapes() {
      return EnumSet.of(INVERTED_TRIANGLE);
    }

    @Override
    public boolean isFollowedBy(Laid piece) {
      return opens(piece)
          || piece.at() == Place.BOTTOM && EnumSet.of(Cut.WIDE, Cut.BOOTCUT).contains(piece.garment().cut());
    }
  }

  /** Dark above light brings the eye down. */
  record DarkAboveLightBelow() implements CutRule {

    @Override
    public Set<BodyShape> shapes() {
      return EnumSet.of(INVERTED_TRIANGLE);
    }

    @Override
    public boolean isFollowedBy(Laid above, Laid below) {
      return isTopAndBottom(above, below) && below.colour().lightness() - above.colour().lightness() >= 0.25;
    }
  }

  /** A pattern below brings the eye down. */
  record PatternBelow() implements CutRule {

    @Override
    public Set<BodyShape> shapes() {
      return EnumSet.of(INVERTED_TRIANGLE);
    }

    @Override
    public boolean isFollowedBy(Laid piece) {
      return piece.at() == Place.BOTTOM && piece.garment().pattern().loudness() >= 2;
    }
  }

  /** What is worn open in front makes a long line. */
  record OpenFrontMakesALongLine() implements CutRule {

    @Override
    public Set<BodyShape> shapes() {
      return EnumSet.of(OVAL, RECTANGLE);
    }

    @Override
    public boolean isFollowedBy(Laid piece) {
      return piece.type() == Type.CARDIGAN || piece.type() == Type.BLAZER || piece.type() == Type.OVERSHIRT;
    }
  }

  /** What is held below the bust, or has room all around, falls freely from there. */
  record FallsFromTheBust() implements CutRule {

    @Override
    public Set<BodyShape> shapes() {
      return EnumSet.of(OVAL);
    }

    @Override
    public boolean isFollowedBy(Laid piece) {
      return is(piece, Place.WHOLE, Place.BASE)
          && EnumSet.of(Cut.EMPIRE, Cut.LOOSE, Cut.WRAP).contains(piece.garment().cut());
    }
  }

  /** Top and bottom of one colour make one line. */
  record OneColourMakesOneLine() implements CutRule {

    @Override
    public Set<BodyShape> shapes() {
      return EnumSet.of(OVAL);
    }

    @Override
    public boolean isFollowedBy(Laid above, Laid below) {
      return isTopAndBottom(above, below) && above.colour().distance(below.colour()) < 0.03;
    }
  }
}
