package io.vitrine.catalogue;

import org.jspecify.annotations.Nullable;

/** A thing that is sold. {@code energyKwhYear} is in kilowatt hours a year, for what is plugged in. */
public record Product(
    ProductId id,
    String source,
    String externalKey,
    String title,
    @Nullable String department,
    @Nullable String category,
    @Nullable String brand,
    @Nullable String colour,
    @Nullable String size,
    @Nullable Money price,
    @Nullable Integer energyKwhYear,
    Drawing drawing) {}
