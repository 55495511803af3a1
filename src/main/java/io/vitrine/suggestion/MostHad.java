package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;

/** Something that many have. */
public record MostHad(ProductId product, int shoppers) {}
