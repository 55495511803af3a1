package io.vitrine.holding;

public record EntryId(long value) {}
