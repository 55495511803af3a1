package io.vitrine.catalogue;

public record ProductId(long value) {}
