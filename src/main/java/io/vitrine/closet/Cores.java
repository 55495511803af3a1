package io.vitrine.closet;

import java.util.Arrays;
import java.util.Set;
import java.util.function.ToIntFunction;

/** All tops with bottoms and all dresses, those first that might become the best. */
final class Cores {

  /** In units for a hundredth of a clo; what it costs to be too cold or too warm is 4. */
  private static final int[] PRICES = {-4, -2, 2};

  private static final int SAMPLE = 100;

  final Parts parts;

  /**
   * Of each: what it is worth or may become, negated, then its number; so the best come first and equal ones in order.
   */
  private final long[] order;

  private final int first;

  private Cores(Parts parts, ToIntFunction<Core> worth) {
    this.parts = parts;
    int tops = parts.tops.length;
    int whole = (int) Arrays.stream(parts.bottoms).filter(row -> isDress(parts, row)).count();
    first = (parts.bottoms.length - whole) * tops;
    order = new long[first + whole];
    for (int number = 0; number < order.length; number++) {
      order[number] = (long) -worth.applyAsInt(numbered(number)) << 32 | number;
    }
    Arrays.sort(order);
  }

  private static boolean isDress(Parts parts, int row) {
    return parts.points.pieces.get(row).at() == Place.WHOLE;
  }

  /**
   * At that price of warmth at which the least seems possible: the closer that is to what there is, the less is tried.
   * Any price is right; for the choice those are asked that are worth most by themselves.
   */
  static Cores priced(Points points, Judge judge, Set<Place> must) {
    int[] warmth = Warmth.points(judge, points.warmest());
    var best = new Parts(points, warmth, 0, must);
    var free = best;
    var sample = new Cores(free, core -> free.own(core.top(), core.bottom()));
    int least = sample.mostOfFirst(best);
    for (int price : PRICES) {
      var other = new Parts(points, warmth, price, must);
      int most = sample.mostOfFirst(other);
      if (most < least) {
        least = most;
        best = other;
      }
    }
    var chosen = best;
    return new Cores(chosen, core -> chosen.bound(core.top(), core.bottom()));
  }

  private int mostOfFirst(Parts other) {
    int most = Integer.MIN_VALUE;
    for (int rank = 0; rank < Math.min(SAMPLE, size()); rank++) {
      most = Math.max(most, other.bound(core(rank).top(), core(rank).bottom()));
    }
    return most;
  }

  int size() {
    return order.length;
  }

  /** More than this neither this one nor any after it can become. */
  int bound(int rank) {
    return (int) -(order[rank] >> 32);
  }

  Core core(int rank) {
    return numbered((int) order[rank]);
  }

  private Core numbered(int number) {
    if (number >= first) {
      return new Core(parts.points.nothing, parts.bottoms[parts.bottoms.length - (order.length - number)]);
    }
    return new Core(parts.tops[number % parts.tops.length], parts.bottoms[number / parts.tops.length]);
  }
}
