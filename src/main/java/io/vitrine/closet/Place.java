package io.vitrine.closet;

import java.util.Locale;

/** Where on the figure a garment is worn. In the order of the figure's layers: what comes later lies over it. */
public enum Place {
  /** Socks and tights. */
  LEGS,
  /** Shirts and other things that one can wear next to the skin. */
  BASE,
  /** Dresses and what else needs neither top nor bottom. */
  WHOLE,
  BOTTOM,
  SHOES,
  WAIST,
  /** Knitwear and cardigans, over a shirt. */
  LAYER,
  /** Blazers and overshirts, which stay on indoors. */
  JACKET,
  /** What is taken off indoors. */
  COAT,
  NECK,
  HEAD,
  HANDS,
  BAG,
  /** Umbrellas. */
  HELD,
  /** Nightwear and what else is worn at home: it hangs in the closet, and no outfit has it. */
  HOME;

  /** Stable, for the stored side, for pages and for the keys of texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
