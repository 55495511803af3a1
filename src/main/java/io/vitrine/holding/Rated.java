package io.vitrine.holding;

/**
 * What a rating did.
 *
 * @param rating the entry that says it
 * @param edit the first rating of a product, or a correction of it; each can be undone
 */
public record Rated(EntryId rating, Edit edit) {}
