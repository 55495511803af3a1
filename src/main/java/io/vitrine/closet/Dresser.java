package io.vitrine.closet;

import java.util.ArrayList;
import java.util.List;

/**
 * Dresses one top and bottom, or a dress, with each jacket in turn; coats, layers and shoes are tried on with it where
 * the best that could still come is better than what is there.
 */
final class Dresser {

  private final Parts parts;
  private final Points points;
  private final Core core;
  private final int first;
  private final int[] pairs;
  private final int warmth;
  private final int[] layerWorth;
  private final int[] pairWorth;
  private int[] bestRows = {};
  private int best;

  /** @param pairs rows of the shoes that may be worn */
  Dresser(Parts parts, Core core, int[] pairs) {
    this.parts = parts;
    this.core = core;
    this.pairs = pairs;
    points = parts.points;
    first = parts.first(core.top(), core.bottom());
    warmth = points.warmth(core.top()) + points.warmth(core.bottom());
    layerWorth = new int[parts.layers.length];
    pairWorth = new int[pairs.length];
  }

  /** The best outfit that is worth more than the threshold, if there is one. */
  Dressed best(int threshold) {
    best = threshold;
    for (int jacket : parts.jackets) {
      tryOn(jacket);
    }
    return new Dressed(bestRows, best);
  }

  private void tryOn(int jacket) {
    int[] besideJacket = points.both[jacket];
    int sofar = parts.own(core.top(), core.bottom()) + parts.alone[jacket] + besideJacket[core.top()]
        + besideJacket[core.bottom()];
    int sum = warmth + points.warmth(jacket);
    int mostLayer = layers(besideJacket);
    int around = parts.mostAround[core.bottom()][jacket] + parts.mostNeck(first)[jacket];
    if (sofar + mostLayer + around + parts.warmWithCoat[sum] <= best) {
      return;
    }
    int mostPair = pairs(besideJacket);
    for (int coat : parts.coats) {
      int neck = parts.neck(first, jacket, coat);
      int withCoat = sofar + parts.coated[coat] + points.both[coat][core.bottom()] + besideJacket[coat]
          + parts.neckWorth(neck, first, jacket, coat);
      int coatSum = sum + points.warmth(coat);
      if (withCoat + mostPair + mostLayer + parts.warmWithLayer[coatSum] > best) {
        tryOn(jacket, coat, withCoat, coatSum, mostPair);
      }
    }
  }

  private void tryOn(int jacket, int coat, int sofar, int sum, int mostPair) {
    for (int l = 0; l < layerWorth.length; l++) {
      int layer = parts.layers[l];
      int withLayer = sofar + layerWorth[l];
      int layerSum = sum + points.warmth(layer);
      if (withLayer + mostPair + parts.warmWithShoes[layerSum] > best) {
        for (int p = 0; p < pairs.length; p++) {
          int all = withLayer + pairWorth[p] + parts.warm.of(layerSum + points.warmth(pairs[p]));
          if (all > best) {
            best = all;
            bestRows = rows(jacket, coat, layer, pairs[p]);
          }
        }
      }
    }
  }

  private int layers(int[] besideJacket) {
    int[] besideTop = points.both[core.top()];
    int[] besideBottom = points.both[core.bottom()];
    int most = Points.IMPOSSIBLE;
    for (int l = 0; l < layerWorth.length; l++) {
      int row = parts.layers[l];
      layerWorth[l] = parts.alone[row] + besideTop[row] + besideBottom[row] + besideJacket[row];
      most = Math.max(most, layerWorth[l]);
    }
    return most;
  }

  private int pairs(int[] besideJacket) {
    int[] shod = parts.shod[core.bottom()];
    int most = Points.IMPOSSIBLE;
    for (int p = 0; p < pairs.length; p++) {
      pairWorth[p] = shod[pairs[p]] + besideJacket[pairs[p]];
      most = Math.max(most, pairWorth[p]);
    }
    return most;
  }

  private int[] rows(int jacket, int coat, int layer, int pair) {
    var rows = new ArrayList<Integer>(
        List.of(core.top(), core.bottom(), pair, jacket, layer, coat, parts.neck(first, jacket, coat)));
    for (Place small : Parts.BY_SHOES) {
      rows.add(parts.best(small, pair, core.bottom()));
    }
    for (Place small : Parts.BY_COAT) {
      rows.add(parts.best(small, coat, points.nothing));
    }
    return rows.stream().mapToInt(Integer::intValue).filter(row -> row != points.nothing).toArray();
  }
}
