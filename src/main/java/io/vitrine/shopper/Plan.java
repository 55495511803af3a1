package io.vitrine.shopper;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A store as it is drawn; {@code src/docs/plans.md} says how such a file is written. All is in metres from the west
 * and the south wall of a floor.
 *
 * @param place the store, as visits name it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Plan(String place, List<Floor> floors) {

  Plan {
    Objects.requireNonNull(place, "A plan names its place");
    floors = listed(floors);
  }

  /** @param floor as visits name it */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Floor(
      String floor,
      double width,
      double depth,
      List<Zone> zones,
      List<List<double[]>> walls,
      List<List<double[]>> doors,
      List<double[]> furniture,
      List<double[]> stairs,
      List<Sign> signs) {

    Floor {
      Objects.requireNonNull(floor, "A floor has a name");
      if (!(width > 0 && depth > 0)) {
        throw new IllegalArgumentException("Floor " + floor + " has a width and a depth");
      }
      zones = listed(zones);
      walls = listed(walls);
      doors = listed(doors);
      furniture = listed(furniture);
      stairs = listed(stairs);
      signs = listed(signs);
    }
  }

  /**
   * @param name as visits name it
   * @param names in other languages
   * @param label where its name stands; null where there is no room for it
   * @param unfenced whether no line is drawn around it
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Zone(
      String name,
      @Nullable Map<String, String> names,
      List<double[]> outline,
      double @Nullable [] label,
      boolean unfenced) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Sign(String name, @Nullable Map<String, String> names, double[] at) {}

  private static <T> List<T> listed(@Nullable List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }
}
