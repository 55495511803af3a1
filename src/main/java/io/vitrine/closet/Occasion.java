package io.vitrine.closet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an outfit is for. */
public enum Occasion {
  SPORT(0, 0),
  WEEKEND(1, 2),
  WORK(2, 3),
  BUSINESS(3, 3),
  EVENING(2, 4),
  CELEBRATION(4, 4);

  private final int least;
  private final int most;

  Occasion(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** By how many steps a garment is too casual, below 0, or too formal, above 0. */
  int off(int formality) {
    return formality < least ? formality - least : Math.max(0, formality - most);
  }

  /** Stable, for the stored side, for pages and for the keys of texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Occasion> of(String word) {
    return Arrays.stream(values()).filter(occasion -> occasion.word().equals(word)).findFirst();
  }
}
