package io.vitrine.realdata;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One floor of a mall in metres from the south-west, with all that is fenced off on it. */
record MallFloor(String site, String floor, double width, double depth, List<Outline> walls, List<Unit> units) {

  /** Names that say what a unit is for and not whose it is. */
  private static final Set<String> STAIRS = Set.of("louti", "zidongfuti");
  private static final Set<String> SERVICES = Set.of(
      "fuzhumian", "feikaifangquyu", "dianti", "huoti", "kongpu", "nvweishengjian", "nanweishengjian", "xiuxiqu",
      "xishoujianfuzhumian", "zhongkong", "canjirenweishengjian", "huangxiaolu", "zhuangxiu", "churukou",
      "tingchechangchurukou");

  /** @param points a closed line: the last is the first */
  record Outline(List<double[]> points) {

    /** Metres to its nearest edge; 0 inside. */
    double distance(double x, double y) {
      double nearest = Double.MAX_VALUE;
      boolean inside = false;
      for (int i = 1; i < points.size(); i++) {
        var a = points.get(i - 1);
        var b = points.get(i);
        // Each edge that a ray to the east crosses changes the side.
        if (b[1] > y != a[1] > y && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]) {
          inside = !inside;
        }
        nearest = Math.min(nearest, toEdge(x, y, a, b));
      }
      return inside ? 0 : nearest;
    }

    private static double toEdge(double x, double y, double[] a, double[] b) {
      double dx = b[0] - a[0];
      double dy = b[1] - a[1];
      double length = dx * dx + dy * dy;
      double along = length == 0 ? 0 : Math.clamp(((x - a[0]) * dx + (y - a[1]) * dy) / length, 0, 1);
      return Math.hypot(x - a[0] - along * dx, y - a[1] - along * dy);
    }

    /** Square metres: the shoelace formula. */
    double area() {
      double twice = 0;
      for (int i = 1; i < points.size(); i++) {
        var a = points.get(i - 1);
        var b = points.get(i);
        twice += a[0] * b[1] - b[0] * a[1];
      }
      return Math.abs(twice) / 2;
    }

    double[] middle() {
      var x = points.stream().mapToDouble(point -> point[0]).summaryStatistics();
      var y = points.stream().mapToDouble(point -> point[1]).summaryStatistics();
      return new double[] {(x.getMin() + x.getMax()) / 2, (y.getMin() + y.getMax()) / 2};
    }
  }

  /** @param name empty where it has none */
  record Unit(String name, Outline outline) {

    boolean isShop() {
      return !name.isEmpty() && !isStairs() && !SERVICES.contains(name);
    }

    boolean isStairs() {
      return STAIRS.contains(name);
    }
  }

  /** @param row of {@code floors.csv}, which says how the degrees of the map become metres */
  static MallFloor of(NamedCsvRecord row, JsonNode map) {
    var site = row.getField("site");
    var floor = row.getField("floor");
    var shapes = StreamSupport.stream(map.path("features").spliterator(), false)
        .filter(shape -> shape.path("properties").path("site").asString().equals(site))
        .filter(shape -> shape.path("properties").path("floor").asString().equals(floor))
        .toList();
    var walls = shapes.stream()
        .filter(shape -> isFloor(shape))
        .flatMap(shape -> shape.path("geometry").path("coordinates").valueStream())
        .flatMap(JsonNode::valueStream)
        .map(ring -> outline(ring, row))
        .toList();
    var units = shapes.stream()
        .filter(shape -> !isFloor(shape))
        .map(shape -> new Unit(
            shape.path("properties").path("name").asString(""),
            outline(shape.path("geometry").path("coordinates").path(0), row)))
        .toList();
    return new MallFloor(site, floor, number(row, "width_m"), number(row, "height_m"), walls, units);
  }

  private static boolean isFloor(JsonNode shape) {
    return shape.path("properties").path("kind").asString().equals("floor");
  }

  private static Outline outline(JsonNode ring, NamedCsvRecord row) {
    double west = number(row, "lon_min");
    double south = number(row, "lat_min");
    double perDegreeEast = number(row, "width_m") / (number(row, "lon_max") - west);
    double perDegreeNorth = number(row, "height_m") / (number(row, "lat_max") - south);
    return new Outline(ring.valueStream()
        .map(at -> new double[] {
          (at.path(0).asDouble() - west) * perDegreeEast, (at.path(1).asDouble() - south) * perDegreeNorth
        })
        .toList());
  }

  private static double number(NamedCsvRecord row, String field) {
    return Double.parseDouble(row.getField(field));
  }

  /** The shop one stands in or before, at most so many metres away. */
  Optional<String> shopWithin(double metres, double x, double y) {
    Unit nearest = null;
    double least = Double.MAX_VALUE;
    for (var unit : units) {
      double distance = unit.isShop() ? unit.outline().distance(x, y) : Double.MAX_VALUE;
      if (distance < least) {
        nearest = unit;
        least = distance;
      }
    }
    return nearest == null || least > metres ? Optional.empty() : Optional.of(nearest.name());
  }
}
