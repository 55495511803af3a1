package io.vitrine.catalogue;

import java.util.Set;

/**
 * Which of our drawings stands for a product, and in which colours. They are the symbols of {@code drawings.svg}.
 *
 * @param name the symbol's name without its prefix, such as {@code coat}
 * @param paint first colour as {@code #rrggbb}
 * @param paint2 second colour as {@code #rrggbb}
 */
public record Drawing(String name, String paint, String paint2) {

  /** For a product of which we know no more than its title. */
  public static final Drawing PARCEL = new Drawing("parcel", "#b59b7a", "#e7dcc6");

  /** Drawn from the rail downwards; all others are drawn from the shelf upwards. */
  static final Set<String> HANGING = Set.of(
      "belt", "blazer", "blouse", "cardigan", "coat", "corkscrew", "downjacket", "dress", "gloves", "jacket",
      "jeans", "jumper", "jumpsuit", "knit", "leggings", "longskirt", "mobile", "paperlamp", "pencil", "polo",
      "rollneck", "romper", "scarf", "shift", "shirt", "shorts", "skirt", "socks", "sweatshirt", "tie", "top",
      "towel", "trousers", "tshirt", "umbrella", "waistcoat", "widetrousers", "wrapdress");

  /** Whether it hangs from the rail; what does not stands on the shelf. */
  public boolean hangs() {
    return HANGING.contains(name);
  }
}
