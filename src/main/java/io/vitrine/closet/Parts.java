package io.vitrine.closet;

import java.util.Arrays;
import java.util.Set;

/**
 * The parts that an outfit falls into. What is beside what ({@link Laid#beside}) is a graph that falls apart once top,
 * bottom and jacket are chosen: shoes with socks, belt and bag; the layer; the coat with hat, gloves and scarf. Only
 * how warm it all is ties them together. All numbers are in units of {@link Warmth}, with what warmth is paid.
 */
final class Parts {

  static final int NONE = -1;
  static final Place[] BY_SHOES = {Place.LEGS, Place.WAIST, Place.BAG};
  static final Place[] BY_COAT = {Place.HEAD, Place.HANDS, Place.HELD};

  final Points points;
  final int[] tops;

  /** Dresses are among them, after all others. */
  final int[] bottoms;

  final int[] jackets;
  final int[] layers;
  final int[] coats;
  final int[] shoes;
  final int[] necks;

  /** By row: what it is worth alone. */
  final int[] alone;

  final Warmth warm;

  /** By sum of warmth so far: the most that it can come to with shoes, with a layer too, with a coat too, with all. */
  final int[] warmWithShoes;

  final int[] warmWithLayer;
  final int[] warmWithCoat;
  final int[] warmWithAll;

  /** By rows of bottom and shoes: what the shoes are worth with this bottom, with all that goes by them. */
  final int[][] shod;

  /** By row of the coat: what it is worth with all that goes by it. */
  final int[] coated;

  /** By rows of bottom and jacket: the most that shoes and coat add. */
  final int[][] mostAround;

  private final Set<Place> must;
  private final int[][] mostNeck;
  private final int[] mostByJacket;
  private final int[] mostByCoat;
  private final int[] noNeck;
  private Bound bound = new Bound(NONE, new int[0], new int[0]);

  /**
   * @param warmth points by sum of warmth
   * @param price in units for a hundredth of a clo
   * @param must the places at which something must be worn
   */
  Parts(Points points, int[] warmth, int price, Set<Place> must) {
    this.points = points;
    this.must = must;
    boolean dress = must.contains(Place.WHOLE);
    boolean pair = must.contains(Place.BASE) || must.contains(Place.BOTTOM);
    tops = dress ? new int[0] : points.at(Place.BASE);
    bottoms = joined(dress ? new int[0] : points.at(Place.BOTTOM), pair ? new int[0] : points.at(Place.WHOLE));
    shoes = points.at(Place.SHOES);
    jackets = at(Place.JACKET);
    layers = at(Place.LAYER);
    coats = at(Place.COAT);
    necks = at(Place.NECK);
    warm = new Warmth(warmth, price);
    int more = points.warmest(shoes);
    warmWithShoes = warm.mostWithin(more);
    more += points.warmest(layers);
    warmWithLayer = warm.mostWithin(more);
    more += points.warmest(coats);
    warmWithCoat = warm.mostWithin(more);
    warmWithAll = warm.mostWithin(more + points.warmest(jackets));
    int size = points.nothing + 1;
    alone = new int[size];
    Arrays.setAll(alone, row -> Warmth.UNITS * points.alone[row] + (paid(row) ? price * points.warmth(row) : 0));
    coated = new int[size];
    mostByJacket = new int[size];
    mostByCoat = new int[size];
    noNeck = new int[size];
    mostNeck = new int[size][0];
    shod = new int[size][0];
    mostAround = new int[size][0];
    fill();
  }

  private static int[] joined(int[] some, int[] others) {
    int[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  private boolean paid(int row) {
    return row != points.nothing && Weathering.counts(points.pieces.get(row).at());
  }

  private int[] at(Place place) {
    return must.contains(place) ? points.at(place) : points.orNothing(place);
  }

  private void fill() {
    for (int layer : layers) {
      mostByJacket[layer] = points.mostBeside(layer, jackets);
    }
    for (int neck : necks) {
      mostByCoat[neck] = points.mostBeside(neck, coats);
    }
    for (int coat : coats) {
      coated[coat] = alone[coat] + best(BY_COAT, coat, points.nothing);
    }
    for (int bottom : bottoms) {
      shoe(bottom);
    }
  }

  private void shoe(int bottom) {
    shod[bottom] = new int[points.nothing + 1];
    for (int pair : shoes) {
      shod[bottom][pair] = alone[pair] + points.both[bottom][pair] + best(BY_SHOES, pair, bottom);
    }
    mostAround[bottom] = new int[points.nothing + 1];
    for (int jacket : jackets) {
      int mostShoes = Points.IMPOSSIBLE;
      for (int pair : shoes) {
        mostShoes = Math.max(mostShoes, shod[bottom][pair] + points.both[jacket][pair]);
      }
      int mostCoat = Points.IMPOSSIBLE;
      for (int coat : coats) {
        mostCoat = Math.max(mostCoat, coated[coat] + points.both[bottom][coat] + points.both[jacket][coat]);
      }
      mostAround[bottom][jacket] = mostShoes + mostCoat;
    }
  }

  /** What the best of each of these small things adds beside two pieces. */
  private int best(Place[] small, int one, int other) {
    int sum = 0;
    for (Place place : small) {
      int row = best(place, one, other);
      sum += row == NONE ? Points.IMPOSSIBLE : alone[row] + points.both[row][one] + points.both[row][other];
    }
    return sum;
  }

  /** The row of the best of a place beside two pieces, the first of equal ones. */
  int best(Place place, int one, int other) {
    int most = Integer.MIN_VALUE;
    int found = NONE;
    for (int row : at(place)) {
      int value = alone[row] + points.both[row][one] + points.both[row][other];
      if (value > most) {
        most = value;
        found = row;
      }
    }
    return found;
  }

  /** The row of scarf or tie beside a top or dress, a jacket and a coat. */
  int neck(int first, int jacket, int coat) {
    int most = Integer.MIN_VALUE;
    int found = NONE;
    for (int row : necks) {
      int value = neckWorth(row, first, jacket, coat);
      if (value > most) {
        most = value;
        found = row;
      }
    }
    return found;
  }

  int neckWorth(int row, int first, int jacket, int coat) {
    return row == NONE
        ? Points.IMPOSSIBLE
        : alone[row] + points.both[row][first] + points.both[row][jacket] + points.both[row][coat];
  }

  /** By row of the jacket: the most that scarf or tie add beside a top or dress. */
  int[] mostNeck(int first) {
    if (mostNeck[first].length == 0) {
      mostNeck[first] = new int[points.nothing + 1];
      for (int jacket : jackets) {
        int top = Points.IMPOSSIBLE;
        for (int neck : necks) {
          top = Math.max(top, neckWorth(neck, first, jacket, points.nothing) + mostByCoat[neck]);
        }
        mostNeck[first][jacket] = top;
      }
    }
    return mostNeck[first];
  }

  /** The row that lies at the neck: of the top, or of the dress. */
  int first(int top, int bottom) {
    return top == points.nothing ? bottom : top;
  }

  /** What a top and a bottom are worth, by themselves. */
  int own(int top, int bottom) {
    return alone[top] + alone[bottom] + points.both[top][bottom];
  }

  /** More than this no outfit with this top and this bottom is worth; quickest where bottoms follow each other. */
  int bound(int top, int bottom) {
    if (bottom != bound.bottom()) {
      bound = new Bound(bottom, beside(bottom, layers, mostByJacket), beside(bottom, jackets, mostAround[bottom]));
    }
    int[] besideTop = points.both[top];
    int layer = most(layers, bound.layers(), besideTop, noNeck);
    int jacket = most(jackets, bound.jackets(), besideTop, mostNeck(first(top, bottom)));
    return own(top, bottom) + layer + jacket + warmWithAll[points.warmth(top) + points.warmth(bottom)];
  }

  /** By layer and by jacket: what each is worth with one bottom and the best that may come with it. */
  private record Bound(int bottom, int[] layers, int[] jackets) {}

  private int[] beside(int bottom, int[] rows, int[] with) {
    return Arrays.stream(rows).map(row -> alone[row] + points.both[bottom][row] + with[row]).toArray();
  }

  /** The rows of a place follow each other, so that processors add up several at once; nothing comes last. */
  private int most(int[] rows, int[] worth, int[] beside, int[] with) {
    if (rows.length == 0) {
      return Points.IMPOSSIBLE;
    }
    int first = rows[0];
    int last = rows.length - 1;
    int most = worth[last] + beside[rows[last]] + with[rows[last]];
    for (int i = 0; i < last; i++) {
      most = Math.max(most, worth[i] + beside[first + i] + with[first + i]);
    }
    return most;
  }
}
