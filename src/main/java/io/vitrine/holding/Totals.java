package io.vitrine.holding;

import io.vitrine.catalogue.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What matches a filter, in numbers.
 *
 * @param entries all that match, the deleted among them
 * @param deleted those of them that are deleted and can still be undone
 * @param purchases those of them that are purchases, not deleted
 * @param sums one a currency; returns count against
 */
public record Totals(
    long entries, long deleted, long purchases, long orders, @Nullable Instant since, List<Money> sums) {}
