package io.vitrine.holding;

/** Many histories are not what they were, as after an import. Published in a transaction of the change, or after. */
public record HistoriesChanged() {}
