package io.vitrine.holding;

/** Many customers' histories are not what they were: an import has ended. Published after its last commit. */
public record HistoriesTakenIn() {}
