package io.vitrine.closet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody measured of themselves, as far as sizes follow it. What is missing stays missing: who gave no weight is
 * compared with nobody by weight.
 */
public record Build(@Nullable Double heightCm, @Nullable Double weightKg, @Nullable Double chestCm) {

  public static final Build UNKNOWN = new Build(null, null, null);

  private static final double CENTIMETRES = 5;
  private static final double KILOGRAMS = 4;

  /** No number: measurements end up in logs. */
  @Override
  public String toString() {
    return "Build";
  }

  /** Those of similar measurements, from few measures to all: within 5 cm, 4 kg. */
  List<String> cells() {
    var cells = new ArrayList<String>();
    if (chestCm != null) {
      cells.add("c" + bucket(chestCm, CENTIMETRES));
    }
    if (weightKg != null) {
      cells.add("w" + bucket(weightKg, KILOGRAMS));
      if (heightCm != null) {
        cells.add("w" + bucket(weightKg, KILOGRAMS) + "h" + bucket(heightCm, CENTIMETRES));
        if (chestCm != null) {
          cells.add("w" + bucket(weightKg, KILOGRAMS) + "h" + bucket(heightCm, CENTIMETRES) + "c"
              + bucket(chestCm, CENTIMETRES));
        }
      }
    }
    return cells;
  }

  private static long bucket(double value, double width) {
    return (long) Math.floor(value / width + 0.5);
  }
}
