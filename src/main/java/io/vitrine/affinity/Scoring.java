package io.vitrine.affinity;

import io.vitrine.affinity.Ranking.Ranked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Scores products for one shopper. The shopper's own history is taken out of the counts first, so that all weights
 * rest on others: the five who must have both are five others, and what the shopper edits changes their own list by
 * the evidence alone.
 */
final class Scoring {

  private final Counts counts;
  private final Weighting weighting;
  private final Comparator<Integer> canonical;
  private final int[] own;
  private final int[] history;
  private final int[] against;
  private final long ownCompany;
  private final double allCompany;

  /**
   * @param own what the counts hold of this shopper
   * @param history what the shopper has, as far as it may be used, and did not dislike
   * @param against what the shopper disliked; none of it is in the history
   */
  Scoring(
      Counts counts, Weighting weighting, Comparator<Integer> canonical, int[] own, int[] history, int[] against) {
    this.counts = counts;
    this.weighting = weighting;
    this.canonical = canonical;
    this.own = own;
    this.history = history;
    this.against = against;
    this.ownCompany = Math.max(0, own.length - 1L);
    this.allCompany = counts.allCompany() - ownCompany * own.length;
  }

  /** The best of all products but those not to be offered and those the shopper has. */
  Ranking best(int size, BitSet notOffered, long version) {
    int[] candidates = candidates(notOffered);
    long[] scores = new long[candidates.length];
    int evident = score(candidates, scores);
    var worstFirst = Comparator.comparingLong((Integer at) -> scores[at])
        .thenComparing(at -> candidates[at], canonical.reversed());
    var best = new PriorityQueue<>(worstFirst);
    for (int at = 0; at < candidates.length; at++) {
      if (scores[at] > 0 && (best.size() < size || worstFirst.compare(at, best.element()) > 0)) {
        best.add(at);
        if (best.size() > size) {
          best.remove();
        }
      }
    }
    var ranked = best.stream().sorted(worstFirst.reversed()).map(at -> reasoned(candidates[at])).toList();
    return new Ranking(ranked, evident, version);
  }

  /** What so few have that no reason could rest on them need not be looked at. */
  private int[] candidates(BitSet notOffered) {
    return IntStream.range(0, counts.products())
        .filter(product -> counts.shoppers(product) >= weighting.fewest())
        .filter(product -> !notOffered.get(product))
        .filter(product -> !Histories.has(history, product) && !Histories.has(against, product))
        .toArray();
  }

  /** Adds up each candidate's shares, one row of counts after the other; returns of how many any share is not 0. */
  private int score(int[] candidates, long[] scores) {
    double[] roots = Arrays.stream(candidates).mapToDouble(this::root).toArray();
    double[] companies = Arrays.stream(candidates).mapToDouble(this::company).toArray();
    boolean[] mine = new boolean[candidates.length];
    boolean[] evident = new boolean[candidates.length];
    boolean anyMine = false;
    for (int at = 0; at < candidates.length; at++) {
      mine[at] = Histories.has(own, candidates[at]);
      anyMine |= mine[at];
    }
    var tally = new Tally(candidates, roots, companies, mine, anyMine, scores, evident);
    for (int owned : history) {
      add(owned, false, tally);
    }
    for (int owned : against) {
      add(owned, true, tally);
    }
    return (int) IntStream.range(0, evident.length).filter(at -> evident[at]).count();
  }

  private record Tally(
      int[] candidates,
      double[] roots,
      double[] companies,
      boolean[] mine,
      boolean anyMine,
      long[] scores,
      boolean[] evident) {}

  private void add(int owned, boolean disliked, Tally tally) {
    int[] candidates = tally.candidates;
    int[] together = counts.together(owned);
    boolean ownHas = tally.anyMine && Histories.has(own, owned);
    double root = root(owned);
    double part = company(owned) / allCompany;
    for (int at = 0; at < candidates.length && candidates[at] < together.length; at++) {
      int both = together[candidates[at]];
      if (both >= weighting.fewest()) {
        int others = ownHas && tally.mine[at] ? both - 1 : both;
        long weight = weighting.weight(others, root, tally.roots[at], part, tally.companies[at]);
        long share = disliked ? against(weight) : weight;
        tally.scores[at] += share;
        tally.evident[at] |= share != 0;
      }
    }
  }

  /** What was disliked speaks against what it is had with, and for nothing. */
  private static long against(long weight) {
    return Math.min(0, -weight);
  }

  /** Score and evidence of one product, born in one loop. Whole numbers: the sum is the same as in any other order. */
  Ranked reasoned(int product) {
    var evidence = new ArrayList<Share>();
    long score = 0;
    boolean mine = Histories.has(own, product);
    for (int owned : history) {
      score += add(evidence, owned, weight(owned, product, mine));
    }
    for (int owned : against) {
      score += add(evidence, owned, against(weight(owned, product, mine)));
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

  private long weight(int owned, int product, boolean mine) {
    int both = counts.together(owned, product);
    int others = mine && Histories.has(own, owned) ? both - 1 : both;
    return weighting.weight(others, root(owned), root(product), company(owned) / allCompany, company(product));
  }

  /** The root of how many others have it. */
  private double root(int product) {
    return Math.sqrt(counts.shoppers(product) - (Histories.has(own, product) ? 1 : 0));
  }

  /** What company it has with others. */
  private double company(int product) {
    return counts.company(product) - (Histories.has(own, product) ? ownCompany : 0);
  }
}
