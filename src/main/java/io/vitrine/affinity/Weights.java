package io.vitrine.affinity;

import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The weights of every product. A product's are solved anew when somebody needs them, where a count changed on which
 * they rest; so they always equal those solved afresh. Until then they are known with a {@link Drift}, where the change
 * left its neighbours as they were, and not at all where it did not.
 *
 * <p>Weights that rest on no change stand in {@link Columns} too; those of all other products are set apart.
 *
 * <p>Who reads holds the read lock of {@link Affinity} and has refreshed, who writes its write lock. Two who read may
 * solve the same product at once; they find the same.
 */
final class Weights {

  private final Counts counts;
  private final Weighting weighting;
  private final IntComparator canonical;
  private final Pending pending = new Pending();
  private final Columns columns = new Columns();
  private final Drift drift;
  private final BitSet apart = new BitSet();
  private final BitSet relifted = new BitSet();
  private volatile boolean stale = true;
  private long everyone = 1;
  private double usual;
  private int products;

  /** Of what stands in the columns: the tilt of each product's weights, and its lift. */
  private double[] tilts = {};

  private double[] lifts = {};

  /** As they follow from the counts. */
  private @Nullable Solved[] solved = {};

  /** As they were when they were solved last, where they still have the same neighbours. */
  private @Nullable Solved[] known = {};

  /** As they stand in the columns. */
  private @Nullable Solved[] standing = {};

  Weights(Counts counts, Weighting weighting, IntComparator canonical) {
    this.counts = counts;
    this.weighting = weighting;
    this.canonical = canonical;
    this.drift = new Drift(counts, weighting);
  }

  void grow(int to) {
    if (to > solved.length) {
      int room = Math.max(to, solved.length + (solved.length >> 1));
      solved = Arrays.copyOf(solved, room);
      known = Arrays.copyOf(known, room);
      standing = Arrays.copyOf(standing, room);
      tilts = Arrays.copyOf(tilts, room);
      lifts = Arrays.copyOf(lifts, room);
      columns.grow(room);
      drift.grow(room);
    }
    if (to > products) {
      apart.set(products, to);
      products = to;
    }
  }

  void changed(Had before, Had after, int[] rows) {
    pending.add(before, after, rows);
    stale |= rows.length > 0;
  }

  /** How many bought these lately has changed, and nothing else. */
  void relifted(int[] rows) {
    Arrays.stream(rows).forEach(relifted::set);
    stale |= rows.length > 0;
  }

  /** Looks at what rests on changed counts. Once for many changes: to forget somebody is not to wait for it. */
  void refresh() {
    if (stale) {
      synchronized (pending) {
        if (stale) {
          // First: what is disturbed drifts from the weights that are right for as many as there are now.
          rescale();
          unsettle();
          pending.clear();
          relifted.clear();
          stale = false;
        }
      }
    }
  }

  private void unsettle() {
    var changed = pending.rows();
    changed.stream().forEach(this::drop);
    apart.stream().filter(product -> !changed.get(product)).forEach(this::disturbWhereItRestsOnChanged);
    changed.stream().forEach(one -> {
      var column = columns.of(one);
      for (int at = 0; at < column.size(); at++) {
        int product = column.row(at);
        if (!apart.get(product)) {
          disturbWhereItRestsOnChanged(product);
        }
      }
    });
    changed.stream().forEach(this::admit);
  }

  /** How many others there are, and what sells lately, is in all weights; it decides on none of their parts. */
  private void rescale() {
    if (counts.usual() != usual) {
      usual = counts.usual();
      relifted.set(0, products);
    }
    relifted.stream().forEach(product -> lifts[product] = lift(product));
    if (counts.everyone() != everyone) {
      everyone = counts.everyone();
      for (int product = 0; product < products; product++) {
        tilt(product);
      }
    }
  }

  private void tilt(int product) {
    var weights = standing[product];
    if (weights != null) {
      tilts[product] = weights.tilt(everyone, weighting);
    }
    // How far it has drifted was told of other weights.
    if (solved[product] == null) {
      drift.lose(product);
    }
  }

  private double lift(int product) {
    return weighting.lift(counts.shoppers(product), counts.lately(product), usual);
  }

  private void drop(int product) {
    solved[product] = null;
    known[product] = null;
    apart.set(product);
  }

  private void disturbWhereItRestsOnChanged(int product) {
    var weights = known[product];
    if (weights == null) {
      return;
    }
    boolean rests = false;
    for (int neighbour : weights.neighbours()) {
      if (pending.of(neighbour) > 0) {
        rests = true;
        if (!stays(neighbour, product, weights)) {
          drop(product);
          return;
        }
      }
    }
    if (rests) {
      if (solved[product] != null) {
        drift.begin(product);
        solved[product] = null;
      }
      drift.add(product, weights, weights.tilt(everyone, weighting), pending);
      apart.set(product);
    }
  }

  private boolean stays(int neighbour, int product, Solved weights) {
    int both = counts.together(neighbour, product);
    return both >= weighting.fewest()
        && weights.keeps(weighting.nearness(both, counts.shoppers(neighbour), counts.shoppers(product)));
  }

  /** Drops the weights of products of which this one is a neighbour now and was none. */
  private void admit(int one) {
    int shoppers = counts.shoppers(one);
    counts.pairs(one).each(weighting.fewest(), (product, both) -> {
      var weights = known[product];
      if (weights != null
          && weights.admits(weighting.nearness(both, shoppers, counts.shoppers(product)))
          && !weights.has(one)) {
        drop(product);
      }
    });
  }

  /** Products whose weights are not in the columns. Not to be changed. */
  BitSet apart() {
    return apart;
  }

  Columns.Column column(int neighbour) {
    return columns.of(neighbour);
  }

  /** What a column says for a product, in units. */
  long units(Columns.Column column, int at) {
    int product = column.row(at);
    return weighting.units(lifts[product] * column.weight(at, tilts[product]));
  }

  /** Puts what is solved where it stands for everyone. Only for who writes. */
  void settle(int product) {
    var weights = solved[product];
    if (weights != null && apart.get(product)) {
      var before = standing[product];
      if (before != null) {
        columns.removeFormer(product, before, weights);
      }
      columns.put(product, weights);
      standing[product] = weights;
      tilts[product] = weights.tilt(everyone, weighting);
      lifts[product] = lift(product);
      apart.clear(product);
    }
  }

  Reader reader() {
    return new Reader();
  }

  /** Reads for one thread. */
  final class Reader {

    private @Nullable Ridge ridge;

    private Reader() {}

    Solved of(int product) {
      var weights = solved[product];
      if (weights == null) {
        weights = solve(product);
        known[product] = weights;
        solved[product] = weights;
      }
      return weights;
    }

    private Solved solve(int product) {
      var before = known[product];
      if (ridge == null) {
        ridge = new Ridge(counts, weighting, canonical);
      }
      return before == null ? ridge.solve(product) : ridge.solve(product, before.neighbours());
    }

    /** Whether {@link #of} is at hand. */
    boolean isSolved(int product) {
      return solved[product] != null;
    }

    /** With the neighbours that they have, and weights that may have drifted; null where nothing is known. */
    @Nullable Solved roughly(int product) {
      return known[product];
    }

    /** No weight, nor the root of the sum of squares over all, is off by more; infinite where nothing is known. */
    double off(int product, Solved weights) {
      return weights.isTrue(everyone, weighting)
          ? drift.of(product, weights) + weights.rounded(tilt(weights))
          : Double.POSITIVE_INFINITY;
    }

    double tilt(Solved weights) {
      return weights.tilt(everyone, weighting);
    }

    double lift(int product) {
      return Weights.this.lift(product);
    }

    /** What each neighbour says for a product, in units. */
    long[] units(int product, Solved weights) {
      double tilt = tilt(weights);
      double lift = lift(product);
      long[] units = new long[weights.neighbours().length];
      for (int k = 0; k < units.length; k++) {
        units[k] = weighting.units(lift * weights.weight(k, tilt));
      }
      return units;
    }
  }
}
