package io.vitrine.holding;

import io.vitrine.catalogue.ProductId;
import java.time.Instant;

/** An entry that may be used for suggestions. */
public record Counted(EntryId entry, ProductId product, Instant occurredAt, String title) {}
