package io.vitrine.catalogue;

/**
 * Which of our drawings stands for a product, and in which colours.
 *
 * @param name the symbol's name without its prefix, such as {@code coat}
 * @param paint first colour as {@code #rrggbb}
 * @param paint2 second colour as {@code #rrggbb}
 */
public record Drawing(String name, String paint, String paint2) {

  /** For a product of which we know no more than its title. */
  public static final Drawing PARCEL = new Drawing("parcel", "#b59b7a", "#e7dcc6");
}
