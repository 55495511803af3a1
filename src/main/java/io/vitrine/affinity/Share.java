package io.vitrine.affinity;

/** What one owned product adds to a score, or takes from it. */
public record Share(int product, long amount) {}
