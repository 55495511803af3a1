package io.vitrine.request;

public record CaseId(long value) {}
