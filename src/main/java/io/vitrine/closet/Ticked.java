package io.vitrine.closet;

import java.util.List;
import java.util.Set;

/**
 * What a shopper ticks to show in the store. What is not ticked is not shown.
 *
 * @param pieces keys of the pieces that something is to go with, at most {@link #MOST_PIECES}
 * @param sizes whether the sizes that they take are shown
 * @param colours whether colours are: without, pieces are drawn in stone
 * @param measures those measurements that are shown
 */
public record Ticked(List<String> pieces, boolean sizes, boolean colours, Set<Measure> measures) {

  /** More are no question that anyone can answer at a shelf. */
  public static final int MOST_PIECES = 5;

  public static final Ticked NOTHING = new Ticked(List.of(), false, false, Set.of());

  /** @throws IllegalArgumentException where there are too many pieces */
  public Ticked {
    pieces = pieces.stream().distinct().toList();
    measures = Set.copyOf(measures);
    if (pieces.size() > MOST_PIECES) {
      throw new IllegalArgumentException("At most " + MOST_PIECES + " pieces");
    }
  }

  public boolean isNothing() {
    return pieces.isEmpty() && !sizes && !colours && measures.isEmpty();
  }
}
