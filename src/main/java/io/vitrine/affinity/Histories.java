package io.vitrine.affinity;

import java.util.Arrays;

/** Arithmetic on ascending arrays of distinct rows. */
final class Histories {

  private Histories() {}

  static int[] of(int[] rows) {
    return Arrays.stream(rows).sorted().distinct().toArray();
  }

  /** What is in one and not in the other. */
  static int[] without(int[] history, int[] other) {
    int[] left = new int[history.length];
    int size = 0;
    int at = 0;
    for (int row : history) {
      while (at < other.length && other[at] < row) {
        at++;
      }
      if (at == other.length || other[at] != row) {
        left[size++] = row;
      }
    }
    return Arrays.copyOf(left, size);
  }

  /** What is in one of them alone; in no order. */
  static int[] either(int[] one, int[] other) {
    int[] here = without(one, other);
    int[] there = without(other, one);
    int[] all = Arrays.copyOf(here, here.length + there.length);
    System.arraycopy(there, 0, all, here.length, there.length);
    return all;
  }

  static int[] both(int[] history, int[] other) {
    return without(history, without(history, other));
  }
}
