package io.vitrine.closet;

import io.vitrine.customer.Purpose;
import io.vitrine.holding.EntryId;
import java.util.Set;

/**
 * A measurement that a shopper gave.
 *
 * @param value in centimetres, or in kilograms for a weight
 * @param unit in which they gave it
 * @param used what it may be used for, of {@link Measures#PURPOSES}
 */
public record Measured(Measure what, double value, Measure.Unit unit, EntryId entry, int version, Set<Purpose> used) {

  public Measured {
    used = Set.copyOf(used);
  }

  /** No number: measurements end up in logs. */
  @Override
  public String toString() {
    return "Measured " + what;
  }
}
