package io.vitrine.catalogue;

/** What is sold is not what it was. Published in the transaction of the change, by the process that made it. */
public record CatalogueChanged() {}
