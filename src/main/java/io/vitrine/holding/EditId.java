package io.vitrine.holding;

public record EditId(long value) {}
