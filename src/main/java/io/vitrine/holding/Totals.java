package io.vitrine.holding;

import io.vitrine.catalogue.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What matches a filter, in numbers.
 *
 * @param sums one a currency; returns count against
 */
public record Totals(long entries, long orders, @Nullable Instant since, List<Money> sums) {}
