package io.vitrine.customer;

import org.jspecify.annotations.Nullable;

/** What the shop calls a customer. Any of it may be unknown. */
public record Person(CustomerId id, String source, String externalKey, @Nullable String name, @Nullable String email) {}
