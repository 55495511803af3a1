package io.vitrine.holding;

import io.vitrine.catalogue.ProductId;
import java.time.Instant;

/** A product that somebody bought and has not rated yet. */
public record Unrated(ProductId product, String title, Instant boughtAt) {}
