package io.vitrine.closet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something at home that the shop did not sell.
 *
 * @param description in their own words, at most 120 characters
 * @param kilowattHours a year, as its label says
 * @param size what its sort is measured by, such as 280 litres
 * @param since when they have it, today or before
 */
public record HomeAddition(
    String description,
    Sort sort,
    @Nullable String brand,
    @Nullable Integer kilowattHours,
    @Nullable String size,
    @Nullable LocalDate since,
    @Nullable LocalDate warranty) {

  /** Not what it is: what comes in ends up in logs. */
  @Override
  public String toString() {
    return "Addition of a " + sort;
  }
}
