package io.vitrine.closet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a size turned out. */
public enum Felt {
  SMALL,
  RIGHT,
  LARGE;

  /** Stable, for the stored side, for pages and for the keys of texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Felt> of(String word) {
    return Arrays.stream(values()).filter(felt -> felt.word().equals(word)).findFirst();
  }
}
