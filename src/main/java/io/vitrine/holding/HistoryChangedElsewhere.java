package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Another process changed a customer's history, and this one has just heard of it.
 *
 * @param owner nobody where anybody's may have changed, or somebody is no customer any more
 */
public record HistoryChangedElsewhere(@Nullable CustomerId owner) {}
