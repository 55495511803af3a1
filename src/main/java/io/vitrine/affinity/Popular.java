package io.vitrine.affinity;

/** A product and how many shoppers have it. */
public record Popular(int product, int shoppers) {}
