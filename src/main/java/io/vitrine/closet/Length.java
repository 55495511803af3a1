package io.vitrine.closet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a garment ends, from the top down. */
public enum Length {
  /** Bags, scarves and what else has no hem. */
  NONE,
  CROPPED,
  WAIST,
  HIP,
  THIGH,
  KNEE,
  CALF,
  ANKLE,
  FLOOR;

  /** Stable, for the stored side, for pages and for the keys of texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Length> of(String word) {
    return Arrays.stream(values()).filter(length -> length.word().equals(word)).findFirst();
  }
}
