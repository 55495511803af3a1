package io.vitrine.affinity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The weights of every product, solved when somebody needs them and dropped when a count changed on which they rest.
 * So they always equal those solved afresh.
 *
 * <p>Who reads holds the read lock of {@link Affinity}, who writes its write lock. Two who read may solve the same
 * product at once; they find the same.
 */
final class Weights {

  private final Counts counts;
  private final Weighting weighting;
  private final Comparator<Integer> canonical;
  private final BitSet changed = new BitSet();
  private volatile boolean stale;
  private int everyone;
  private double usual;
  private @Nullable Solved[] solved = {};

  Weights(Counts counts, Weighting weighting, Comparator<Integer> canonical) {
    this.counts = counts;
    this.weighting = weighting;
    this.canonical = canonical;
  }

  void grow(int to) {
    if (to > solved.length) {
      solved = Arrays.copyOf(solved, Math.max(to, solved.length + (solved.length >> 1)));
    }
  }

  void changed(int[] rows) {
    for (int row : rows) {
      changed.set(row);
    }
    stale |= rows.length > 0;
  }

  /** Drops the weights of these alone: how many bought them lately has changed, and nothing else. */
  void relifted(int[] rows) {
    for (int row : rows) {
      solved[row] = null;
    }
    stale |= rows.length > 0;
  }

  /** Drops what rests on changed counts. Once for many changes: to forget somebody is not to wait for it. */
  void refresh() {
    if (stale) {
      synchronized (changed) {
        if (stale) {
          drop();
          changed.clear();
          stale = false;
        }
      }
    }
  }

  private void drop() {
    if (counts.everyone() != everyone || counts.usual() != usual) {
      everyone = counts.everyone();
      usual = counts.usual();
      Arrays.fill(solved, null);
      return;
    }
    for (int product = 0; product < counts.products(); product++) {
      var weights = solved[product];
      if (weights != null && (changed.get(product) || restsOnChanged(weights))) {
        solved[product] = null;
      }
    }
    for (int one = changed.nextSetBit(0); one >= 0; one = changed.nextSetBit(one + 1)) {
      int shoppers = counts.shoppers(one);
      counts.pairs(one).each(weighting.fewest(), (product, both) -> {
        var weights = solved[product];
        if (weights != null && weights.admits(weighting.nearness(both, shoppers, counts.shoppers(product)))) {
          solved[product] = null;
        }
      });
    }
  }

  private boolean restsOnChanged(Solved weights) {
    for (int neighbour : weights.neighbours()) {
      if (changed.get(neighbour)) {
        return true;
      }
    }
    return false;
  }

  boolean isSolved(int product) {
    return solved[product] != null;
  }

  Reader reader() {
    return new Reader(new Ridge(counts, weighting, canonical));
  }

  /** Reads for one thread. */
  final class Reader {

    private final Ridge ridge;

    private Reader(Ridge ridge) {
      this.ridge = ridge;
    }

    Solved of(int product) {
      var known = solved[product];
      if (known == null) {
        known = ridge.solve(product);
        solved[product] = known;
      }
      return known;
    }
  }
}
