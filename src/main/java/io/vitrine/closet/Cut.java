package io.vitrine.closet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a garment falls. What is no piece of clothing, such as a bag, is {@link #STRAIGHT}. */
public enum Cut {
  /** Along the body. */
  CLOSE,
  STRAIGHT,
  /** With room all around. */
  LOOSE,
  /** Close at the hip, narrow at the ankle. */
  TAPERED,
  /** Trousers that are wide from the hip down. */
  WIDE,
  /** Trousers that open below the knee. */
  BOOTCUT,
  /** Opens from the waist down. */
  A_LINE,
  PLEATED,
  /** Crossed in front and tied: a V at the neck, held at the waist. */
  WRAP,
  /** With a seam or a belt at the waist. */
  WAISTED,
  /** Held below the bust, loose from there. */
  EMPIRE;

  /** Stable, for the stored side, for pages and for the keys of texts: {@code a-line}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Cut> of(String word) {
    return Arrays.stream(values()).filter(cut -> cut.word().equals(word)).findFirst();
  }
}
