package io.vitrine.closet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is on the cloth. */
public enum Pattern {
  PLAIN(0),
  /** Cables and ribs: a relief in one colour. */
  CABLE(0),
  HERRINGBONE(1),
  PINSTRIPE(1),
  STRIPE(2),
  CHECK(2),
  DOTS(2),
  FLORAL(3),
  PRINT(3);

  private final int loudness;

  Pattern(int loudness) {
    this.loudness = loudness;
  }

  /** How much it draws the eye: 0 not at all, 1 from near, 2 from afar, 3 before all else. */
  public int loudness() {
    return loudness;
  }

  /** Stable, for the stored side, for pages and for the keys of texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Pattern> of(String word) {
    return Arrays.stream(values()).filter(pattern -> pattern.word().equals(word)).findFirst();
  }
}
