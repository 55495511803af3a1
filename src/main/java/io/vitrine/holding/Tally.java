package io.vitrine.holding;

import java.time.Instant;

/** How many entries belong to one thing, and of when the newest is. */
public record Tally(int times, Instant last) {}
