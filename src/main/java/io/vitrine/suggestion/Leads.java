package io.vitrine.suggestion;

import io.vitrine.suggestion.SmallestSet.Piece;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The leads that decide whether a product is on a list: over each rival, and over nothing, which is a score of 0. Each
 * is a row; what the pieces left out so far have turned of it is an amount a row.
 */
final class Leads {

  /** The lead over nothing; the rivals follow. */
  static final int NOTHING = 0;

  private final boolean off;
  private final long[] needed;
  private final long[][] turns;
  private final int rivals;
  private final int wanted;

  Leads(long[] scores, List<Piece> pieces, int target, int size, boolean off) {
    this.off = off;
    int[] others = IntStream.range(0, scores.length).filter(each -> each != target).toArray();
    int sign = off ? 1 : -1;
    rivals = others.length;
    wanted = off ? size : rivals - (size - 1);
    needed = new long[rivals + 1];
    turns = new long[pieces.size()][rivals + 1];
    // Off: the score is 0 or less. On: it is at least 1.
    needed[NOTHING] = off ? scores[target] : 1 - scores[target];
    for (int r = 0; r < rivals; r++) {
      boolean rivalWinsTies = others[r] < target;
      needed[r + 1] = sign * (scores[target] - scores[others[r]]) + (rivalWinsTies == off ? 0 : 1);
    }
    for (int i = 0; i < pieces.size(); i++) {
      long[] takes = pieces.get(i).takes();
      turns[i][NOTHING] = sign * takes[target];
      for (int r = 0; r < rivals; r++) {
        turns[i][r + 1] = sign * (takes[target] - takes[others[r]]);
      }
    }
  }

  long[] before() {
    return new long[rivals + 1];
  }

  long[] without(long[] turned, int piece) {
    long[] more = turned.clone();
    for (int r = 0; r < more.length; r++) {
      more[r] += turns[piece][r];
    }
    return more;
  }

  int rows() {
    return needed.length;
  }

  long turns(int piece, int row) {
    return turns[piece][row];
  }

  long needed(int row) {
    return needed[row];
  }

  /** Whether the product is where it should be. */
  boolean areTurned(long[] turned) {
    int rows = 0;
    for (int r = 1; r < needed.length; r++) {
      rows += turned[r] >= needed[r] ? 1 : 0;
    }
    return suffices(turned[NOTHING] >= needed[NOTHING], rows);
  }

  /** Off the list is who has no score or too many rivals; on it, who has a score and few enough. */
  boolean suffices(boolean nothing, int rivalRows) {
    return off ? nothing || rivalRows >= wanted : nothing && rivalRows >= wanted;
  }

  long missing(long[] turned, int row) {
    return Math.max(0, needed[row] - turned[row]);
  }

  /** How far a piece helps, each row as a part of what it needs; of the lead over nothing alone, or of all. */
  double help(long[] turned, int piece, boolean alone) {
    if (alone) {
      return part(turned, piece, NOTHING);
    }
    return IntStream.range(off ? 1 : 0, needed.length).mapToDouble(row -> part(turned, piece, row)).sum();
  }

  private double part(long[] turned, int piece, int row) {
    long before = missing(turned, row);
    long after = Math.max(0, before - turns[piece][row] - Math.max(0, turned[row] - needed[row]));
    return (double) (before - after) / Math.max(1, Math.max(before, after));
  }
}
