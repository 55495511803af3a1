package io.vitrine.shopper;

import java.util.List;

/**
 * A floor, or the town, as the browser draws it: in metres from the south-west.
 *
 * @param code of the floor; empty for the town
 */
record FloorView(
    String code,
    String name,
    double width,
    double depth,
    List<Shape> shapes,
    List<Label> labels,
    List<ZoneView> zones) {

  static final String TOWN = "";

  /**
   * @param kind such as {@code wall} or {@code water}
   * @param points of a line, or of a polygon where it is an area
   */
  record Shape(String kind, boolean area, List<double[]> points) {}

  record Label(String kind, String text, double x, double y) {}

  /** @param name as visits name it, which is not always how it is said */
  record ZoneView(String name, String said) {}
}
