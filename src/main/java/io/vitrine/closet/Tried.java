package io.vitrine.closet;

/**
 * A size of a product that somebody wore, and how it turned out.
 *
 * @param item what the shop knows the product by, the same in all its sizes
 */
public record Tried(String item, Size size, Felt felt) {}
