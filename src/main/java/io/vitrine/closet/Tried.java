package io.vitrine.closet;

/**
 * A size of a product that somebody wore, and how it turned out.
 *
 * @param item what the shop knows the product by, the same in all its sizes
 * @param sort which sort of thing it is, such as {@code coat}
 */
public record Tried(String item, String sort, Size size, Felt felt) {}
