package io.vitrine.holding;

/** What an entry of one kind says beyond what every entry says: one record a kind, named by its {@link Kind}. */
public interface Details {}
