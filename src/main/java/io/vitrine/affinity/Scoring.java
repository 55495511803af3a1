package io.vitrine.affinity;

import io.vitrine.affinity.Ranking.Ranked;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Scores products for one shopper. What is counted of the shopper is no support for their own list: every count that a
 * share rests on is of others.
 */
final class Scoring {

  private final Counts counts;
  private final Weighting weighting;
  private final Weights weights;
  private final Comparator<Integer> canonical;
  private final Had own;
  private final List<Piece> pieces;
  private final double[] fresh;
  private final BitSet has = new BitSet();
  private final Weights.Reader reader;

  /**
   * @param own what the counts hold of this shopper
   * @param pieces what the shopper has, as far as it may be used, each product once
   */
  Scoring(
      Counts counts,
      Weighting weighting,
      Weights weights,
      Comparator<Integer> canonical,
      Had own,
      List<Piece> pieces) {
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
      has.set(piece.product());
    }
  }

  /** The best of all products but those not to be offered. */
  Ranking best(int size, BitSet notOffered, long version) {
    long[] scores = new long[counts.products()];
    double[] bought = bought();
    var worstFirst = Comparator.comparingLong((Integer product) -> scores[product])
        .thenComparing(canonical.reversed());
    var best = new PriorityQueue<>(worstFirst);
    int evident = 0;
    for (int product = notOffered.nextClearBit(0);
        product < scores.length;
        product = notOffered.nextClearBit(product + 1)) {
      if (isEvident(product, bought[product], scores)) {
        evident++;
      }
      if (scores[product] > 0 && (best.size() < size || worstFirst.compare(product, best.element()) > 0)) {
        best.add(product);
        if (best.size() > size) {
          best.remove();
        }
      }
    }
    var ranked = best.stream().sorted(worstFirst.reversed()).map(this::reasoned).toList();
    return new Ranking(ranked, evident, version);
  }

  private double[] bought() {
    double[] bought = new double[fresh.length];
    for (var piece : pieces) {
      bought[piece.product()] = piece.disliked() ? 0 : piece.bought();
    }
    return bought;
  }

  /** Adds up one product's shares; returns whether any is not 0. */
  private boolean isEvident(int product, double bought, long[] scores) {
    long score = bought > 0 ? habit(product, bought) : 0;
    boolean evident = score != 0;
    if (mayHaveWeights(product)) {
      var solved = reader.of(product);
      int[] neighbours = solved.neighbours();
      boolean mine = own.has(product);
      for (int k = 0; k < neighbours.length; k++) {
        int owned = neighbours[k];
        if (fresh[owned] != 0) {
          long share = share(solved.weights()[k], owned, product, mine);
          score += share;
          evident |= share != 0;
        }
      }
    }
    scores[product] = score;
    return evident;
  }

  /** What has nothing to do with the shopper need not be solved for them. */
  private boolean mayHaveWeights(int product) {
    if (counts.shoppers(product) < weighting.fewest()) {
      return false;
    }
    if (weights.isSolved(product)) {
      return true;
    }
    var pairs = counts.pairs(product);
    return pieces.stream().anyMatch(piece -> pairs.with(piece.product()) >= weighting.fewest());
  }

  /** What was disliked speaks against what it is had with, and for nothing. */
  private long share(long weight, int owned, int product, boolean mine) {
    if (mine && own.has(owned) && counts.together(product, owned) <= weighting.fewest()) {
      return 0;
    }
    long share = (long) Math.rint(weight * fresh[owned]);
    return fresh[owned] < 0 ? Math.min(0, share) : share;
  }

  private long habit(int product, double bought) {
    return weighting.habitUnits(
        bought * weighting.lift(counts.shoppers(product), counts.lately(product), counts.usual()),
        counts.shoppers(product) - (own.has(product) ? 1 : 0),
        counts.again(product) - (own.hasAgain(product) ? 1 : 0));
  }

  /** Score and evidence of one product, born in one loop. Whole numbers: the sum is the same as in any other order. */
  Ranked reasoned(int product) {
    var evidence = new ArrayList<Share>();
    var solved = reader.of(product);
    int[] neighbours = solved.neighbours();
    long habit = pieces.stream()
        .filter(piece -> piece.product() == product && !piece.disliked() && piece.bought() > 0)
        .mapToLong(piece -> habit(product, piece.bought()))
        .sum();
    long score = add(evidence, product, habit);
    boolean mine = own.has(product);
    for (int k = 0; k < neighbours.length; k++) {
      if (has.get(neighbours[k])) {
        score += add(evidence, neighbours[k], share(solved.weights()[k], neighbours[k], product, mine));
      }
    }
    evidence.sort(Comparator.comparingLong((Share share) -> -share.amount()).thenComparing(Share::product, canonical));
    return new Ranked(product, score, List.copyOf(evidence));
  }

  private static long add(List<Share> evidence, int owned, long share) {
    if (share != 0) {
      evidence.add(new Share(owned, share));
    }
    return share;
  }
}
