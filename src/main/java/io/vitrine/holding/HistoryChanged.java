package io.vitrine.holding;

import io.vitrine.customer.CustomerId;

/** A customer's history is not what it was. Published in the transaction of the change. */
public record HistoryChanged(CustomerId owner) {}
