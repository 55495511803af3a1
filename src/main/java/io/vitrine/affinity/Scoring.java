package io.vitrine.affinity;

import io.vitrine.affinity.Ranking.Ranked;
import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores products for one shopper. What is counted of the shopper is no support for their own list: every count that a
 * share rests on is of others.
 *
 * <p>Products whose weights stand in the columns are scored by what the shopper has. Of the others, which rest on
 * counts that changed a moment ago, those are solved that may be among the best; how far each score may have drifted is
 * known, so none is missed, and none is shown that was not solved.
 */
final class Scoring {

  /** More than rounding a weight, or a share, to whole units can change it by. */
  private static final double ROUNDED = 1;

  private final Counts counts;
  private final Weighting weighting;
  private final Weights weights;
  private final IntComparator canonical;
  private final Had own;
  private final List<Piece> pieces;
  private final double[] fresh;
  private final Weights.Reader reader;

  /**
   * @param own what the counts hold of this shopper
   * @param pieces what the shopper has, as far as it may be used, each product once
   */
  Scoring(
      Counts counts, Weighting weighting, Weights weights, IntComparator canonical, Had own, List<Piece> pieces) {
    this.counts = counts;
    this.weighting = weighting;
    this.weights = weights;
    this.canonical = canonical;
    this.own = own;
    this.pieces = pieces;
    this.reader = weights.reader();
    this.fresh = new double[counts.products()];
    for (var piece : pieces) {
      fresh[piece.product()] = piece.disliked() ? -piece.freshness() : piece.freshness();
    }
  }

  /** The best of all products but those not to be offered. */
  Ranking best(int size, BitSet notOffered, long version) {
    var best = new Best(size, canonical);
    var oneByOne = (BitSet) weights.apart().clone();
    Arrays.stream(own.products()).forEach(oneByOne::set);
    pieces.forEach(piece -> oneByOne.set(piece.product()));
    oneByOne.andNot(notOffered);
    var without = (BitSet) notOffered.clone();
    without.or(oneByOne);
    int evident = new Tally(counts.products()).count(best, without) + judge(oneByOne, best);
    var ranked = Arrays.stream(best.inOrder()).mapToObj(this::reasoned).toList();
    return new Ranking(ranked, evident, version);
  }

  /** Adds up by what the shopper has. */
  private final class Tally {

    private final long[] scores;
    private final boolean[] evident;
    private int[] touched = new int[256];
    private int size;

    private Tally(int products) {
      scores = new long[products];
      evident = new boolean[products];
    }

    /** Returns of how many products any share is not 0. */
    int count(Best best, BitSet without) {
      for (var piece : pieces) {
        add(weights.column(piece.product()), fresh[piece.product()]);
      }
      int found = 0;
      for (int at = 0; at < size; at++) {
        int product = touched[at];
        if (!without.get(product)) {
          found++;
          if (scores[product] > 0) {
            best.offer(product, scores[product]);
          }
        }
      }
      return found;
    }

    private void add(Columns.Column column, double freshness) {
      for (int at = 0; at < column.size(); at++) {
        long share = share(weights.units(column, at), freshness);
        if (share != 0) {
          int product = column.row(at);
          if (!evident[product]) {
            touch(product);
          }
          scores[product] += share;
        }
      }
    }

    private void touch(int product) {
      evident[product] = true;
      if (size == touched.length) {
        touched = Arrays.copyOf(touched, 2 * size);
      }
      touched[size++] = product;
    }
  }

  /** What may have a score of so much, if it were solved; and whether any of its shares is surely not 0. */
  private record Doubt(int product, double most, boolean evident) {}

  /** Looks at products one by one; returns of how many any share is not 0. */
  private int judge(BitSet products, Best best) {
    int found = 0;
    var doubts = new ArrayList<Doubt>();
    for (int product = products.nextSetBit(0); product >= 0; product = products.nextSetBit(product + 1)) {
      var doubt = doubt(product);
      if (doubt == null) {
        found += offer(product, best) ? 1 : 0;
      } else {
        doubts.add(doubt);
      }
    }
    doubts.sort(Comparator.comparingDouble(Doubt::most).reversed());
    for (var doubt : doubts) {
      boolean mayBeBest = doubt.most > 0 && doubt.most >= best.least();
      found += (mayBeBest || !doubt.evident ? offer(doubt.product, best) : doubt.evident) ? 1 : 0;
    }
    return found;
  }

  /** Null where there is no doubt, or nothing at all is known. */
  private @Nullable Doubt doubt(int product) {
    if (reader.isSolved(product)) {
      return null;
    }
    var rough = reader.roughly(product);
    return rough == null || fresh[product] != 0 ? null : doubt(product, rough);
  }

  private @Nullable Doubt doubt(int product, Solved rough) {
    double lift = reader.lift(product) * weighting.scale();
    double off = lift * reader.off(product, rough) + ROUNDED;
    double tilt = reader.tilt(rough);
    boolean mine = own.has(product);
    boolean evident = false;
    double score = 0;
    double squares = 0;
    double rounded = 0;
    for (int k = 0; k < rough.neighbours().length; k++) {
      int owned = rough.neighbours()[k];
      double freshness = fresh[owned];
      if (freshness != 0 && !isMineAlone(mine, owned, product)) {
        double share = lift * rough.weight(k, tilt) * freshness;
        score += freshness < 0 ? Math.min(0, share) : share;
        squares += freshness * freshness;
        rounded += ROUNDED + Math.abs(freshness);
        double surely = (freshness < 0 ? -share : Math.abs(share)) - off * Math.abs(freshness);
        evident |= surely > ROUNDED;
      }
    }
    return squares == 0 ? null : new Doubt(product, score + off * Math.sqrt(squares) + rounded, evident);
  }

  /** Adds up one product's shares; returns whether any is not 0. */
  private boolean offer(int product, Best best) {
    long score = habit(product);
    boolean evident = score != 0;
    if (mayHaveWeights(product)) {
      var solved = reader.of(product);
      int[] neighbours = solved.neighbours();
      double tilt = reader.tilt(solved);
      double lift = reader.lift(product);
      boolean mine = own.has(product);
      for (int k = 0; k < neighbours.length; k++) {
        int owned = neighbours[k];
        if (fresh[owned] != 0 && !isMineAlone(mine, owned, product)) {
          long share = share(weighting.units(lift * solved.weight(k, tilt)), fresh[owned]);
          score += share;
          evident |= share != 0;
        }
      }
    }
    if (score > 0) {
      best.offer(product, score);
    }
    return evident;
  }

  /** What has nothing to do with the shopper need not be solved for them. */
  private boolean mayHaveWeights(int product) {
    if (counts.shoppers(product) < weighting.fewest()) {
      return false;
    }
    if (reader.isSolved(product)) {
      return true;
    }
    var rough = reader.roughly(product);
    if (rough != null) {
      return Arrays.stream(rough.neighbours()).anyMatch(neighbour -> fresh[neighbour] != 0);
    }
    var pairs = counts.pairs(product);
    for (var piece : pieces) {
      if (pairs.with(piece.product()) >= weighting.fewest()) {
        return true;
      }
    }
    return false;
  }

  /** Whether fewer than five others have both. */
  private boolean isMineAlone(boolean mine, int owned, int product) {
    return mine && own.has(owned) && counts.together(product, owned) <= weighting.fewest();
  }

  /** What was disliked speaks against what it is had with, and for nothing. */
  private static long share(long weight, double freshness) {
    long share = (long) Math.rint(weight * freshness);
    return freshness < 0 ? Math.min(0, share) : share;
  }

  private long habit(int product) {
    if (fresh[product] <= 0) {
      return 0;
    }
    for (var piece : pieces) {
      if (piece.product() == product && piece.bought() > 0) {
        return weighting.habitUnits(
            piece.bought() * reader.lift(product),
            counts.shoppers(product) - (own.has(product) ? 1 : 0),
            counts.again(product) - (own.hasAgain(product) ? 1 : 0));
      }
    }
    return 0;
  }

  /** Score and evidence of one product, born in one loop. Whole numbers: the sum is the same as in any other order. */
  Ranked reasoned(int product) {
    var evidence = new ArrayList<Share>();
    var solved = reader.of(product);
    int[] neighbours = solved.neighbours();
    long[] units = reader.units(product, solved);
    long score = add(evidence, product, habit(product));
    boolean mine = own.has(product);
    for (int k = 0; k < neighbours.length; k++) {
      int owned = neighbours[k];
      if (fresh[owned] != 0 && !isMineAlone(mine, owned, product)) {
        score += add(evidence, owned, share(units[k], fresh[owned]));
      }
    }
    evidence.sort(Comparator.comparingLong(Share::amount).reversed()
        .thenComparing(Share::product, canonical));
    return new Ranked(product, score, List.copyOf(evidence));
  }

  private static long add(List<Share> evidence, int owned, long share) {
    if (share != 0) {
      evidence.add(new Share(owned, share));
    }
    return share;
  }
}
