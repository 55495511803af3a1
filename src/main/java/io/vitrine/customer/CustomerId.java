package io.vitrine.customer;

public record CustomerId(long value) {}
