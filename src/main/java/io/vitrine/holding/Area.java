package io.vitrine.holding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a floor, in metres from its west and its south wall; or of the world, where x is the longitude and y the
 * latitude in degrees.
 *
 * @param floor null out of doors
 * @param corners of a polygon, in their order; the last is joined to the first
 */
public record Area(@Nullable String floor, List<Corner> corners) {

  /** More than anyone draws. */
  public static final int MOST_CORNERS = 200;

  public record Corner(double x, double y) {

    public Corner {
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        throw new IllegalArgumentException("A corner lies somewhere");
      }
    }
  }

  public Area {
    corners = List.copyOf(corners);
    if (corners.size() < 3 || corners.size() > MOST_CORNERS) {
      throw new IllegalArgumentException("An area has 3 to " + MOST_CORNERS + " corners");
    }
    if (liesOnALine(corners)) {
      throw new IllegalArgumentException("An area has a width and a height");
    }
  }

  /** A rectangle. */
  public static Area between(@Nullable String floor, double west, double south, double east, double north) {
    if (!(west < east && south < north)) {
      throw new IllegalArgumentException("An area begins before it ends");
    }
    return new Area(floor, List.of(
        new Corner(west, south), new Corner(east, south), new Corner(east, north), new Corner(west, north)));
  }

  private static boolean liesOnALine(List<Corner> corners) {
    var first = corners.getFirst();
    for (int i = 1; i + 1 < corners.size(); i++) {
      for (int j = i + 1; j < corners.size(); j++) {
        if (side(first, corners.get(i), corners.get(j)) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a point lies within, or on the edge. Where the edges cross, what is within twice is without. */
  public boolean contains(double x, double y) {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      return false;
    }
    var point = new Corner(x, y);
    boolean within = false;
    var from = corners.getLast();
    for (var to : corners) {
      if (isOn(from, to, point)) {
        return true;
      }
      if (from.y > y != to.y > y && x < from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x)) {
        within = !within;
      }
      from = to;
    }
    return within;
  }

  private static boolean isOn(Corner from, Corner to, Corner point) {
    return side(from, to, point) == 0
        && Math.min(from.x, to.x) <= point.x && point.x <= Math.max(from.x, to.x)
        && Math.min(from.y, to.y) <= point.y && point.y <= Math.max(from.y, to.y);
  }

  private static double side(Corner from, Corner to, Corner point) {
    return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
  }

  boolean holds(Visit visit) {
    var x = floor == null ? visit.longitude() : visit.x();
    var y = floor == null ? visit.latitude() : visit.y();
    return x != null && y != null && (floor == null || floor.equals(visit.floor())) && contains(x, y);
  }
}
