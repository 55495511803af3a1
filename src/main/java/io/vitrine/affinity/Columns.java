package io.vitrine.affinity;

import java.util.Arrays;

/**
 * Weights by the neighbour, not by the product it speaks for: who has little is asked for what that little says, and
 * not all products for what they heard of it. In both their parts, see {@link Solved}: how many shoppers there are, and
 * what sells lately, changes none of them.
 *
 * <p>Not safe for use by several threads while it changes.
 */
final class Columns {

  private static final Column NONE = new Column();

  private Column[] columns = {};

  /** Ascending rows, and what the neighbour says for each. */
  static final class Column {
    private int[] rows = {};
    private float[] plain = {};
    private float[] chance = {};
    private int size;

    int size() {
      return size;
    }

    int row(int at) {
      return rows[at];
    }

    double weight(int at, double tilt) {
      return plain[at] + tilt * chance[at];
    }

    private void put(int row, float plainly, float byChance) {
      int at = find(row);
      if (at < 0) {
        at = -at - 1;
        if (size == rows.length) {
          int room = size + (size >> 1) + 2;
          rows = Arrays.copyOf(rows, room);
          plain = Arrays.copyOf(plain, room);
          chance = Arrays.copyOf(chance, room);
        }
        System.arraycopy(rows, at, rows, at + 1, size - at);
        System.arraycopy(plain, at, plain, at + 1, size - at);
        System.arraycopy(chance, at, chance, at + 1, size - at);
        rows[at] = row;
        size++;
      }
      plain[at] = plainly;
      chance[at] = byChance;
    }

    private void remove(int row) {
      int at = find(row);
      if (at >= 0) {
        size--;
        System.arraycopy(rows, at + 1, rows, at, size - at);
        System.arraycopy(plain, at + 1, plain, at, size - at);
        System.arraycopy(chance, at + 1, chance, at, size - at);
      }
    }

    private int find(int row) {
      // Filled in ascending order at first.
      return size > 0 && rows[size - 1] < row ? -size - 1 : Arrays.binarySearch(rows, 0, size, row);
    }
  }

  void grow(int to) {
    if (to > columns.length) {
      int before = columns.length;
      columns = Arrays.copyOf(columns, Math.max(to, before + (before >> 1)));
      Arrays.fill(columns, before, columns.length, NONE);
    }
  }

  Column of(int neighbour) {
    return columns[neighbour];
  }

  void put(int product, Solved weights) {
    for (int k = 0; k < weights.neighbours().length; k++) {
      int neighbour = weights.neighbours()[k];
      if (columns[neighbour] == NONE) {
        columns[neighbour] = new Column();
      }
      columns[neighbour].put(product, weights.plain()[k], weights.chance()[k]);
    }
  }

  /** Takes away who is no neighbour any more. */
  void removeFormer(int product, Solved before, Solved after) {
    for (int neighbour : before.neighbours()) {
      if (!after.has(neighbour)) {
        columns[neighbour].remove(product);
      }
    }
  }
}
