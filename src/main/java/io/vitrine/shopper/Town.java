package io.vitrine.shopper;

import io.vitrine.holding.Area;
import io.vitrine.shell.Wording;
import io.vitrine.shopper.FloorView.Label;
import io.vitrine.shopper.FloorView.Shape;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What stands out of doors, from a GeoJSON file (RFC 7946) that ships with the house. It is drawn in metres from its
 * south-west corner, by the equirectangular projection, which is true enough for a town.
 */
final class Town {

  private static final double METRES_A_DEGREE = 111_320;

  private final List<JsonNode> features;
  private final double south;
  private final double west;
  private final double width;
  private final double depth;
  private final double narrowing;

  Town(JsonNode geometry) {
    features = geometry.path("features").valueStream().toList();
    var corners = features.stream().flatMap(feature -> positions(feature).stream()).toList();
    if (corners.isEmpty()) {
      throw new IllegalArgumentException("A town has features");
    }
    west = corners.stream().mapToDouble(corner -> corner[0]).min().orElseThrow();
    south = corners.stream().mapToDouble(corner -> corner[1]).min().orElseThrow();
    double north = corners.stream().mapToDouble(corner -> corner[1]).max().orElseThrow();
    narrowing = Math.cos(Math.toRadians((south + north) / 2));
    width = x(corners.stream().mapToDouble(corner -> corner[0]).max().orElseThrow());
    depth = y(north);
  }

  double x(double longitude) {
    return (longitude - west) * METRES_A_DEGREE * narrowing;
  }

  double y(double latitude) {
    return (latitude - south) * METRES_A_DEGREE;
  }

  /** The same area in degrees, as visits out of doors are. */
  Area inDegrees(List<Area.Corner> metres) {
    return new Area(null, metres.stream()
        .map(corner -> new Area.Corner(
            west + corner.x() / (METRES_A_DEGREE * narrowing), south + corner.y() / METRES_A_DEGREE))
        .toList());
  }

  FloorView view(Wording wording) {
    var shapes = new ArrayList<Shape>();
    var labels = new ArrayList<Label>();
    for (var feature : features) {
      var properties = feature.path("properties");
      var kind = properties.path("kind").asString("building");
      var points = positions(feature).stream().map(at -> new double[] {x(at[0]), y(at[1])}).toList();
      var geometry = feature.path("geometry").path("type").asString("");
      if (!geometry.equals("Point")) {
        shapes.add(new Shape(kind, geometry.equals("Polygon"), points));
      }
      var name = properties.path("names").path(wording.language().getLanguage())
          .asString(properties.path("name").asString(""));
      if (!name.isEmpty() && !kind.equals("ground")) {
        var at = geometry.equals("LineString") ? points.get(points.size() / 2) : middle(points);
        labels.add(new Label(kind, name, at[0], at[1]));
      }
    }
    return new FloorView(FloorView.TOWN, wording.t("places.city"), width, depth, shapes, labels, List.of());
  }

  private static double[] middle(List<double[]> points) {
    return new double[] {
        points.stream().mapToDouble(point -> point[0]).average().orElse(0),
        points.stream().mapToDouble(point -> point[1]).average().orElse(0)};
  }

  /** Longitude before latitude; of a polygon its outer ring. */
  private static List<double[]> positions(JsonNode feature) {
    var geometry = feature.path("geometry");
    var coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asString("")) {
      case "Point" -> List.of(position(coordinates));
      case "LineString" -> coordinates.valueStream().map(Town::position).toList();
      case "Polygon" -> coordinates.path(0).valueStream().map(Town::position).toList();
      default -> List.of();
    };
  }

  private static double[] position(JsonNode at) {
    return new double[] {at.path(0).asDouble(), at.path(1).asDouble()};
  }
}
