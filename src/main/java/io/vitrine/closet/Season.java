package io.vitrine.closet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A quarter of the year. */
public enum Season {
  SPRING(13),
  SUMMER(23),
  AUTUMN(11),
  WINTER(2);

  private final int celsius;

  Season(int celsius) {
    this.celsius = celsius;
  }

  int celsius() {
    return celsius;
  }

  /** Whether a garment is one for this time of the year; most are for all of it. */
  public boolean suits(Garment garment) {
    return switch (garment.type()) {
      case SANDALS, SHORTS -> this != WINTER && this != AUTUMN;
      case BEANIE, GLOVES, DOWN_JACKET -> this != SUMMER;
      case COAT -> this != SUMMER || garment.warmth() < 50;
      case JUMPER, ROLL_NECK, SWEATSHIRT, CARDIGAN -> this != SUMMER || garment.warmth() < 30;
      default -> true;
    };
  }

  /** Stable, for the stored side, for pages and for the keys of texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Season> of(String word) {
    return Arrays.stream(values()).filter(season -> season.word().equals(word)).findFirst();
  }
}
