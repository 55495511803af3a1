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

  /** What is known once the source has said this, too: what it leaves out stays as it was said before. */
  NewProduct then(NewProduct later) {
    return new NewProduct(
        externalKey,
        later.title,
        or(later.department, department),
        or(later.category, category),
        or(later.brand, brand),
        or(later.colour, colour),
        or(later.size, size),
        or(later.price, price),
        or(later.energyKwhYear, energyKwhYear),
        or(later.drawing, drawing));
  }

  private static <T> @Nullable T or(@Nullable T later, @Nullable T before) {
    return later == null ? before : later;
  }
}
