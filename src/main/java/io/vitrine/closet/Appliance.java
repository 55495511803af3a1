package io.vitrine.closet;

import io.vitrine.catalogue.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something at home that is plugged in.
 *
 * @param key whatever its holder knows it by
 * @param category what it is; only appliances of one category can take each other's place
 * @param kilowattHours a year, as its label says
 * @param capacity litres, place settings, inches: whatever its category is measured by; only compared within it
 */
public record Appliance(
    String key,
    String name,
    String category,
    int kilowattHours,
    @Nullable Double capacity,
    @Nullable Money price) {

  /** Between so much smaller and so much larger, one takes the other's place. */
  private static final double LIKE = 0.15;

  public Appliance {
    if (kilowattHours < 0) {
      throw new IllegalArgumentException("Nothing at home makes power by standing there");
    }
  }

  /** Whether this one could stand where the other does; where a capacity is not known, it is not asked. */
  boolean canReplace(Appliance other) {
    boolean alike = capacity == null || other.capacity == null
        || Math.abs(capacity - other.capacity) <= LIKE * other.capacity;
    return category.equals(other.category) && !key.equals(other.key) && alike;
  }
}
