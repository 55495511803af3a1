package io.vitrine.closet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Dresses tops and bottoms with all else. What is beside what ({@link Laid#beside}) is a graph that falls apart once
 * top, bottom and jacket are chosen: shoes with socks, belt and bag; the layer; the coat with scarf, hat and gloves.
 * Only how warm it all is ties them together. So the best of each part, found once for each bottom and jacket, bounds
 * what a top and a bottom can become, and few of them are ever looked at more closely.
 */
final class Dresser {

  private static final Place[] BY_SHOES = {Place.LEGS, Place.WAIST, Place.BAG};
  private static final Place[] BY_COAT = {Place.HEAD, Place.HANDS, Place.HELD};

  private static final int NONE = -1;

  /** In units for a hundredth of a clo; what it costs to be too cold or too warm is 4. */
  private static final int[] PRICES = {-4, -2, 2};
  private static final int SAMPLE = 100;

  private final Points points;
  private final Warmth warm;

  /** By row, in units: what it is worth alone, with what its warmth is paid. */
  private final int[] alone;

  /** By sum of warmth so far: the most that it can come to, with shoes alone, and with layer, coat and more. */
  private final int[] warmWithShoes;

  private final int[] warmWithLayer;
  private final int[] warmWithAll;
  private final int[] warmWithJacket;
  private final Set<Place> must;
  private final int[] bottoms;
  private final int[] tops;
  private final int[] jackets;
  private final int[] layers;
  private final int[] coats;
  private final int[] shoes;
  private final int[] necks;

  /** By rows: what shoes are worth with this bottom, with all that goes by them. */
  private final int[][] shod;

  /** By row of the coat: what it is worth with all that goes by it. */
  private final int[] coated;

  /** By rows of bottom and jacket: the most that shoes and coat add. */
  private final int[][] mostAround;

  /** By rows of what is at the neck and the jacket: the most that scarf or tie add. */
  private final int[][] mostNeck;

  private final int[] mostByJacket;
  private final int[] mostByCoat;
  private final List<Core> cores = new ArrayList<>();
  private int[] bestRows = {};
  private int best;

  /** @param must the places at which something must be worn */
  Dresser(Points points, int[] warmth, int price, Set<Place> must) {
    this.points = points;
    alone = new int[points.alone.length];
    Arrays.setAll(alone, row -> Warmth.UNITS * points.alone[row]
        + (row != points.nothing && Weathering.counts(points.pieces.get(row).at()) ? price * points.warmth(row) : 0));
    this.must = must;
    boolean dress = must.contains(Place.WHOLE);
    boolean pair = must.contains(Place.BASE) || must.contains(Place.BOTTOM);
    tops = dress ? new int[0] : points.at(Place.BASE);
    int[] whole = pair ? new int[0] : points.at(Place.WHOLE);
    int[] halves = dress ? new int[0] : points.at(Place.BOTTOM);
    bottoms = Arrays.copyOf(halves, halves.length + whole.length);
    System.arraycopy(whole, 0, bottoms, halves.length, whole.length);
    shoes = points.at(Place.SHOES);
    jackets = at(Place.JACKET);
    layers = at(Place.LAYER);
    coats = at(Place.COAT);
    necks = at(Place.NECK);
    int warmestPair = points.warmest(shoes);
    int warmestLayer = points.warmest(layers);
    int warmestCoat = points.warmest(coats);
    warm = new Warmth(warmth, price);
    warmWithShoes = warm.mostWithin(warmestPair);
    warmWithLayer = warm.mostWithin(warmestPair + warmestLayer);
    warmWithAll = warm.mostWithin(warmestPair + warmestLayer + warmestCoat);
    warmWithJacket = warm.mostWithin(warmestPair + warmestLayer + warmestCoat + points.warmest(jackets));
    int size = points.nothing + 1;
    shod = new int[size][];
    mostAround = new int[size][];
    mostNeck = new int[size][0];
    mostByJacket = new int[size];
    mostByCoat = new int[size];
    for (int layer : layers) {
      mostByJacket[layer] = points.mostBeside(layer, jackets);
    }
    for (int neck : necks) {
      mostByCoat[neck] = points.mostBeside(neck, coats);
    }
    coated = new int[size];
    for (int coat : coats) {
      coated[coat] = alone[coat] + best(BY_COAT, coat, points.nothing);
    }
    for (int bottom : bottoms) {
      shoe(bottom);
    }
  }

  /**
   * At that price of warmth at which the least seems possible: the closer it is to what there is, the less is tried.
   */
  static Dresser priced(Points points, Judge judge, Set<Place> must) {
    int[] warmth = Warmth.points(judge, points.warmest());
    var best = new Dresser(points, warmth, 0, must);
    var promising = best.cores().subList(0, Math.min(SAMPLE, best.cores().size()));
    int least = promising.isEmpty() ? 0 : promising.getFirst().bound();
    for (int price : PRICES) {
      var other = new Dresser(points, warmth, price, must);
      int most = other.most(promising);
      if (most < least) {
        least = most;
        best = other;
      }
    }
    return best;
  }

  private int most(List<Core> some) {
    return some.stream().mapToInt(core -> bound(core.top(), core.bottom())).max().orElse(Integer.MAX_VALUE);
  }

  private int[] at(Place place) {
    return must.contains(place) ? points.at(place) : points.orNothing(place);
  }

  private void shoe(int bottom) {
    int size = points.nothing + 1;
    shod[bottom] = new int[size];
    for (int pair : shoes) {
      shod[bottom][pair] =
          alone[pair] + points.both[bottom][pair] + best(BY_SHOES, pair, bottom);
    }
    mostAround[bottom] = new int[size];
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
  private int best(Place place, int one, int other) {
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

  /** All tops with bottoms and all dresses, those first that might become the best. */
  List<Core> cores() {
    if (cores.isEmpty()) {
      int[] none = {points.nothing};
      for (int bottom : bottoms) {
        for (int top : points.pieces.get(bottom).at() == Place.WHOLE ? none : tops) {
          int own = alone[top] + alone[bottom] + points.both[top][bottom];
          cores.add(new Core(top, bottom, own, bound(top, bottom)));
        }
      }
      cores.sort(Comparator.comparingInt((Core core) -> -core.bound())
          .thenComparingInt(Core::top)
          .thenComparingInt(Core::bottom));
    }
    return cores;
  }

  private int[] mostNeck(int first) {
    if (mostNeck[first].length > 0) {
      return mostNeck[first];
    }
    int[] most = new int[points.nothing + 1];
    for (int jacket : jackets) {
      int top = Points.IMPOSSIBLE;
      for (int neck : necks) {
        top = Math.max(
            top, alone[neck] + points.both[neck][first] + points.both[neck][jacket] + mostByCoat[neck]);
      }
      most[jacket] = top;
    }
    mostNeck[first] = most;
    return most;
  }

  private int bound(int top, int bottom) {
    int[] mostAtNeck = mostNeck(top == points.nothing ? bottom : top);
    int layer = Points.IMPOSSIBLE;
    for (int row : layers) {
      layer = Math.max(
          layer, alone[row] + points.both[row][top] + points.both[row][bottom] + mostByJacket[row]);
    }
    int most = Points.IMPOSSIBLE;
    for (int jacket : jackets) {
      most = Math.max(most, alone[jacket] + points.both[jacket][top] + points.both[jacket][bottom]
          + mostAround[bottom][jacket] + mostAtNeck[jacket]);
    }
    int warmth = points.warmth(top) + points.warmth(bottom);
    return alone[top] + alone[bottom] + points.both[top][bottom] + layer + most + warmWithJacket[warmth];
  }

  /** The best outfit with this core and one of these shoes that is worth more than the threshold, if there is one. */
  Dressed dress(Core core, int[] withShoes, int threshold) {
    best = threshold;
    bestRows = new int[0];
    int first = core.top() == points.nothing ? core.bottom() : core.top();
    int warmth = points.warmth(core.top()) + points.warmth(core.bottom());
    var choice = new Choice(core, first, withShoes, warmth);
    for (int jacket : jackets) {
      choice.tryOn(jacket);
    }
    return new Dressed(bestRows, best);
  }

  /** The row of scarf or tie for a first, a jacket and a coat. */
  private int neck(int first, int jacket, int coat) {
    int most = Integer.MIN_VALUE;
    int found = NONE;
    for (int row : necks) {
      int value = neckPoints(row, first, jacket, coat);
      if (value > most) {
        most = value;
        found = row;
      }
    }
    return found;
  }

  private int neckPoints(int row, int first, int jacket, int coat) {
    return alone[row] + points.both[row][first] + points.both[row][jacket] + points.both[row][coat];
  }

  /** One core, while layers, coats and shoes are tried on with each jacket. */
  private final class Choice {

    private final Core core;
    private final int first;
    private final int[] pairs;
    private final int warmth;
    private final int[] layerPoints = new int[layers.length];
    private final int[] coatPoints = new int[coats.length];
    private final int[] shoePoints;

    Choice(Core core, int first, int[] pairs, int warmth) {
      this.core = core;
      this.first = first;
      this.pairs = pairs;
      this.warmth = warmth;
      this.shoePoints = new int[pairs.length];
    }

    void tryOn(int jacket) {
      int sofar = core.points() + alone[jacket] + points.both[jacket][core.top()]
          + points.both[jacket][core.bottom()];
      int mostShoes = Points.IMPOSSIBLE;
      for (int i = 0; i < pairs.length; i++) {
        shoePoints[i] = shod[core.bottom()][pairs[i]] + points.both[jacket][pairs[i]];
        mostShoes = Math.max(mostShoes, shoePoints[i]);
      }
      int mostLayer = Points.IMPOSSIBLE;
      for (int i = 0; i < layers.length; i++) {
        int row = layers[i];
        layerPoints[i] = alone[row] + points.both[row][core.top()] + points.both[row][core.bottom()]
            + points.both[row][jacket];
        mostLayer = Math.max(mostLayer, layerPoints[i]);
      }
      int rest = mostAround[core.bottom()][jacket] + mostNeck[first][jacket] + mostLayer;
      if (sofar + rest + warmWithAll[warmth + points.warmth(jacket)] <= best) {
        return;
      }
      int mostCoat = Points.IMPOSSIBLE;
      for (int i = 0; i < coats.length; i++) {
        int row = coats[i];
        int neck = neck(first, jacket, row);
        coatPoints[i] = coated[row] + points.both[row][core.bottom()] + points.both[row][jacket]
            + (neck == NONE ? Points.IMPOSSIBLE : neckPoints(neck, first, jacket, row));
        mostCoat = Math.max(mostCoat, coatPoints[i]);
      }
      int jacketWarmth = warmth + points.warmth(jacket);
      for (int c = 0; c < coats.length; c++) {
        int coatWarmth = jacketWarmth + points.warmth(coats[c]);
        int withCoat = sofar + coatPoints[c];
        if (withCoat + mostShoes + mostLayer + warmWithLayer[coatWarmth] > best) {
          for (int l = 0; l < layers.length; l++) {
            int layerWarmth = coatWarmth + points.warmth(layers[l]);
            int withLayer = withCoat + layerPoints[l];
            if (withLayer + mostShoes + warmWithShoes[layerWarmth] > best) {
              shoes(jacket, coats[c], layers[l], withLayer, layerWarmth);
            }
          }
        }
      }
    }

    private void shoes(int jacket, int coat, int layer, int sofar, int sum) {
      for (int i = 0; i < pairs.length; i++) {
        int all = sofar + shoePoints[i] + warm.of(sum + points.warmth(pairs[i]));
        if (all > best) {
          best = all;
          bestRows = rows(jacket, coat, layer, pairs[i]);
        }
      }
    }

    private int[] rows(int jacket, int coat, int layer, int pair) {
      var rows = new ArrayList<Integer>(
          List.of(core.top(), core.bottom(), pair, jacket, layer, coat, neck(first, jacket, coat)));
      for (Place small : BY_SHOES) {
        rows.add(best(small, pair, core.bottom()));
      }
      for (Place small : BY_COAT) {
        rows.add(best(small, coat, points.nothing));
      }
      return rows.stream().mapToInt(Integer::intValue).filter(row -> row != points.nothing).toArray();
    }
  }
}
