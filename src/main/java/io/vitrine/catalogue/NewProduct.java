package io.vitrine.catalogue;

import org.jspecify.annotations.Nullable;

/** What a source says about a product; known again by its external key. */
public record NewProduct(
    String externalKey,
    String title,
    @Nullable String department,
    @Nullable String category,
    @Nullable String brand,
    @Nullable String colour,
    @Nullable String size,
    @Nullable Money price,
    @Nullable Integer energyKwhYear,
    @Nullable Drawing drawing) {

  /** A product of which a purchase line tells no more than key and title. */
  public static NewProduct named(String externalKey, String title) {
    return new NewProduct(externalKey, title, null, null, null, null, null, null, null, null);
  }
}
