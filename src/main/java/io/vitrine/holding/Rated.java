package io.vitrine.holding;

import org.jspecify.annotations.Nullable;

/**
 * What a rating did.
 *
 * @param rating the entry that says it
 * @param edit of a second rating of the same product: the correction of the first
 */
public record Rated(EntryId rating, @Nullable Edit edit) {}
