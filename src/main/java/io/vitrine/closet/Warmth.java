package io.vitrine.closet;

import java.util.Arrays;

/**
 * What each sum of warmth is worth in one weather, at a price. Where each hundredth of a clo is paid for with the
 * piece that has it, and taken back here, every outfit is worth what it was; but what the pieces say by themselves
 * comes closer to it, so bounds are tighter (a Lagrange multiplier; Geoffrion 1974, "Lagrangean relaxation for integer
 * programming").
 */
final class Warmth {

  /** So many units are a point, so that a price may be a part of one. */
  static final int UNITS = 8;

  private final int[] worth;
  private final int price;

  /** @param price in units for a hundredth of a clo */
  Warmth(int[] points, int price) {
    this.price = price;
    worth = new int[points.length];
    Arrays.setAll(worth, sum -> UNITS * points[sum] - price * sum);
  }

  static int[] points(Judge judge, int warmest) {
    int[] points = new int[warmest + 1];
    Arrays.setAll(points, judge::warmth);
    return points;
  }

  int price() {
    return price;
  }

  int of(int sum) {
    return worth[sum];
  }

  /** By sum: the most for any sum from it to one that is by so much more. */
  int[] mostWithin(int more) {
    int[] most = new int[worth.length];
    for (int sum = 0; sum < worth.length; sum++) {
      int top = worth[sum];
      for (int other = Math.min(sum + more, worth.length - 1); other > sum; other--) {
        top = Math.max(top, worth[other]);
      }
      most[sum] = top;
    }
    return most;
  }
}
