package io.vitrine.affinity;

import io.vitrine.affinity.Ranking.Ranked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Scores every product for one shopper. The shopper's own history is taken out of the counts first, so that all weights
 * rest on others: the five who must have both are five others, and what the shopper edits changes their own list by
 * the evidence alone.
 */
final class Scoring {

  private final Counts counts;
  private final Weighting weighting;
  private final Comparator<Integer> canonical;
  private final int[] own;
  private final int[] history;

  private final long ownCompany;
  private final double allCompany;
  private final boolean[] ownHas;
  private final double[] roots;
  private final double[] companies;

  private final int[] together;
  private final long[] shares;

  /**
   * @param own what the counts hold of this shopper
   * @param history what the shopper has, as far as it may be used
   */
  Scoring(Counts counts, Weighting weighting, Comparator<Integer> canonical, int[] own, int[] history) {
    this.counts = counts;
    this.weighting = weighting;
    this.canonical = canonical;
    this.own = own;
    this.history = history;
    this.ownCompany = Math.max(0, own.length - 1L);
    this.allCompany = counts.allCompany() - ownCompany * own.length;
    this.ownHas = new boolean[history.length];
    this.roots = new double[history.length];
    this.companies = new double[history.length];
    for (int i = 0; i < history.length; i++) {
      ownHas[i] = Histories.has(own, history[i]);
      roots[i] = root(history[i], ownHas[i]);
      companies[i] = company(history[i], ownHas[i]);
    }
    this.together = new int[history.length];
    this.shares = new long[history.length];
  }

  /** The best of all products but those not to be offered and those the shopper has. */
  Ranking best(int size, BitSet notOffered, long version) {
    var best = new ArrayList<Ranked>(size + 1);
    var order = Comparator.comparingLong((Ranked ranked) -> -ranked.score())
        .thenComparing(Ranked::product, canonical);
    int candidates = 0;
    for (int product = 0; product < counts.products(); product++) {
      if (notOffered.get(product) || Histories.has(history, product)) {
        continue;
      }
      boolean evident = false;
      long score = share(product);
      for (long share : shares) {
        evident |= share != 0;
      }
      candidates += evident ? 1 : 0;
      if (score > 0 && size > 0 && (best.size() < size || score >= best.getLast().score())) {
        var ranked = new Ranked(product, score, evidence());
        int at = -(Arrays.binarySearch(best.toArray(Ranked[]::new), ranked, order) + 1);
        best.add(at, ranked);
        if (best.size() > size) {
          best.removeLast();
        }
      }
    }
    return new Ranking(List.copyOf(best), candidates, version);
  }

  /** Score and shares of one product, born together. */
  private long share(int product) {
    counts.together(product, history, together);
    boolean mine = Histories.has(own, product);
    double root = root(product, mine);
    double company = company(product, mine);
    long score = 0;
    for (int i = 0; i < history.length; i++) {
      int others = mine && ownHas[i] ? together[i] - 1 : together[i];
      long share = weighting.weight(others, roots[i], root, companies[i], company, allCompany);
      score += share;
      shares[i] = share;
    }
    return score;
  }

  private List<Share> evidence() {
    var evidence = new ArrayList<Share>();
    for (int i = 0; i < history.length; i++) {
      if (shares[i] != 0) {
        evidence.add(new Share(history[i], shares[i]));
      }
    }
    evidence.sort(Comparator.comparingLong((Share share) -> -share.amount()).thenComparing(Share::product, canonical));
    return List.copyOf(evidence);
  }

  private double root(int product, boolean mine) {
    return Math.sqrt(counts.shoppers(product) - (mine ? 1 : 0));
  }

  private double company(int product, boolean mine) {
    return counts.company(product) - (mine ? ownCompany : 0);
  }
}
