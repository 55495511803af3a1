package io.vitrine.holding;

import java.time.Instant;

/** Where a page ended; the next begins after it. */
public record PageKey(Instant occurredAt, EntryId id) {}
