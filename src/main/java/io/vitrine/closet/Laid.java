package io.vitrine.closet;

import org.jspecify.annotations.Nullable;

/** A garment at one place of the figure, with its colours as they are seen. */
final class Laid {

  /** Sparse on purpose: see {@link Dresser} for what it rests on. */
  private static final int[][] BESIDE = new int[Place.values().length][Place.values().length];

  static {
    beside(Place.BASE, Place.BOTTOM, 3);
    beside(Place.BASE, Place.LAYER, 2);
    beside(Place.BASE, Place.JACKET, 2);
    beside(Place.LAYER, Place.BOTTOM, 3);
    beside(Place.LAYER, Place.JACKET, 2);
    beside(Place.LAYER, Place.WHOLE, 3);
    beside(Place.JACKET, Place.BOTTOM, 3);
    beside(Place.JACKET, Place.WHOLE, 3);
    beside(Place.JACKET, Place.COAT, 1);
    beside(Place.JACKET, Place.SHOES, 2);
    beside(Place.COAT, Place.BOTTOM, 2);
    beside(Place.COAT, Place.WHOLE, 2);
    beside(Place.SHOES, Place.BOTTOM, 3);
    beside(Place.SHOES, Place.WHOLE, 3);
    beside(Place.LEGS, Place.SHOES, 1);
    beside(Place.LEGS, Place.BOTTOM, 1);
    beside(Place.LEGS, Place.WHOLE, 1);
    beside(Place.WAIST, Place.SHOES, 2);
    beside(Place.WAIST, Place.BOTTOM, 1);
    beside(Place.BAG, Place.SHOES, 2);
    beside(Place.BAG, Place.BOTTOM, 1);
    beside(Place.BAG, Place.WHOLE, 1);
    beside(Place.NECK, Place.COAT, 2);
    beside(Place.NECK, Place.JACKET, 2);
    beside(Place.NECK, Place.BASE, 2);
    beside(Place.NECK, Place.WHOLE, 2);
    beside(Place.HEAD, Place.COAT, 2);
    beside(Place.HANDS, Place.COAT, 1);
    beside(Place.HELD, Place.COAT, 1);
  }

  private final Garment garment;
  private final Place at;
  private final Oklch colour;
  private final @Nullable Oklch colour2;

  private Laid(Garment garment, Place at) {
    this.garment = garment;
    this.at = at;
    colour = Oklch.of(garment.colour());
    var second = garment.colour2();
    colour2 = second == null ? null : Oklch.of(second);
  }

  static Laid of(Garment garment, Place at) {
    return new Laid(garment, at);
  }

  Garment garment() {
    return garment;
  }

  Place at() {
    return at;
  }

  Oklch colour() {
    return colour;
  }

  @Nullable Oklch colour2() {
    return colour2;
  }

  /** How much two places are seen beside each other: 0 not at all, 3 most. */
  int beside(Laid other) {
    return beside(at, other.at);
  }

  static int beside(Place one, Place other) {
    return BESIDE[one.ordinal()][other.ordinal()];
  }

  private static void beside(Place one, Place other, int much) {
    BESIDE[one.ordinal()][other.ordinal()] = much;
    BESIDE[other.ordinal()][one.ordinal()] = much;
  }

  long id() {
    return garment.id();
  }

  Type type() {
    return garment.type();
  }

  boolean isKnit() {
    return switch (type()) {
      case JUMPER, ROLL_NECK, SWEATSHIRT, CARDIGAN -> true;
      default -> false;
    };
  }

  boolean isRoomy() {
    return switch (garment.cut()) {
      case LOOSE, WIDE, PLEATED, EMPIRE -> true;
      default -> false;
    };
  }

  boolean isClose() {
    return switch (garment.cut()) {
      case CLOSE, TAPERED, WAISTED, WRAP -> true;
      default -> false;
    };
  }

  /** What is made of leather where it is for more than sport. */
  boolean isLeather() {
    return switch (type()) {
      case BOOTS, LACE_UPS, LOAFERS, BELT, BAG -> true;
      default -> false;
    };
  }
}
