package io.vitrine.holding;

import java.util.Set;

/**
 * What became of entries that came in.
 *
 * @param fresh were not known
 * @param changed were known, and the source now says something else
 * @param unchanged were known just so, and were left as they are
 * @param deleted were deleted for good by the shopper and do not come back
 * @param heldOnAnother external keys that are held on another customer, and stay there
 */
public record Taken(int fresh, int changed, int unchanged, int deleted, Set<String> heldOnAnother) {}
