package io.vitrine.closet;

import io.vitrine.catalogue.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a shopper has from elsewhere.
 *
 * @param description in their own words, at most 120 characters
 * @param size as the label says, at most 120 characters
 * @param since when they have it, today or before
 */
public record Addition(
    String description,
    Type type,
    Cut cut,
    Length length,
    Pattern pattern,
    Paint paint,
    @Nullable String size,
    @Nullable LocalDate since,
    @Nullable Money price) {

  /** Not what it is: what comes in ends up in logs. */
  @Override
  public String toString() {
    return "Addition of a " + type;
  }
}
