package io.vitrine.suggestion;

import io.vitrine.suggestion.SmallestSet.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How much of each lead the pieces from one on can turn for a budget: exact for each row by itself, so that what even
 * these sums cannot reach no set reaches.
 */
final class Knapsacks {

  private final Leads leads;

  /** Rows that some set within the budget can turn and some can turn back. */
  private final int[] rows;

  /** By row, first piece and budget. */
  private final long[][][] most;

  /** How many rivals are turned whatever is left out, and whether the lead over nothing is. */
  private final int always;

  private final boolean nothingAlways;

  private Knapsacks(Leads leads, int[] rows, long[][][] most, int always, boolean nothingAlways) {
    this.leads = leads;
    this.rows = rows;
    this.most = most;
    this.always = always;
    this.nothingAlways = nothingAlways;
  }

  /** Nothing where the tables would be too large. */
  static Optional<Knapsacks> within(Leads leads, List<Piece> pieces, int budget, long largest) {
    long cells = (long) (pieces.size() + 1) * (budget + 1);
    var rows = new ArrayList<Integer>();
    var tables = new ArrayList<long[][]>();
    int rivals = 0;
    boolean nothing = false;
    for (int row = 0; row < leads.rows(); row++) {
      if (leads.needed(row) <= budget * least(leads, pieces, row)) {
        nothing |= row == Leads.NOTHING;
        rivals += row == Leads.NOTHING ? 0 : 1;
      } else if (leads.needed(row) <= budget * most(leads, pieces, row)) {
        if (cells * (rows.size() + 1) > largest) {
          return Optional.empty();
        }
        var table = table(leads, pieces, row, budget);
        if (table[0][budget] >= leads.needed(row)) {
          rows.add(row);
          tables.add(table);
        }
      }
    }
    return Optional.of(new Knapsacks(
        leads,
        rows.stream().mapToInt(Integer::intValue).toArray(),
        tables.toArray(long[][][]::new),
        rivals,
        nothing));
  }

  // As if what turns most, or least, for its cost could be had again and again: never less, or more, than the truth.

  private static double most(Leads leads, List<Piece> pieces, int row) {
    return Math.max(0, forItsCost(leads, pieces, row).max().orElse(0));
  }

  private static double least(Leads leads, List<Piece> pieces, int row) {
    return Math.min(0, forItsCost(leads, pieces, row).min().orElse(0));
  }

  private static DoubleStream forItsCost(Leads leads, List<Piece> pieces, int row) {
    return IntStream.range(0, pieces.size())
        .mapToDouble(i -> (double) leads.turns(i, row) / pieces.get(i).cost());
  }

  private static long[][] table(Leads leads, List<Piece> pieces, int row, int budget) {
    var table = new long[pieces.size() + 1][budget + 1];
    for (int i = pieces.size() - 1; i >= 0; i--) {
      int cost = pieces.get(i).cost();
      long turns = leads.turns(i, row);
      for (int b = 0; b <= budget; b++) {
        long with = b >= cost ? turns + table[i + 1][b - cost] : Long.MIN_VALUE;
        table[i][b] = Math.max(table[i + 1][b], with);
      }
    }
    return table;
  }

  /** Whether the pieces from one on might do it with what is left of the budget. */
  boolean mayStillTurn(long[] turned, int from, int budget) {
    boolean nothing = nothingAlways;
    int rivals = always;
    for (int n = 0; n < rows.length; n++) {
      if (turned[rows[n]] + most[n][from][budget] >= leads.needed(rows[n])) {
        if (rows[n] == Leads.NOTHING) {
          nothing = true;
        } else {
          rivals++;
        }
      }
    }
    return leads.suffices(nothing, rivals);
  }
}
