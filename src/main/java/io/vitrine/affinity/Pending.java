package io.vitrine.affinity;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;
import java.util.BitSet;

/** What changed since all weights were looked at last. */
final class Pending {

  private final BitSet changed = new BitSet();
  private final BitSet concerned = new BitSet();
  private final Int2IntOpenHashMap times = new Int2IntOpenHashMap();

  /** @param rows what is in one of these histories and not in the other */
  void add(Had before, Had after, int[] rows) {
    for (int row : rows) {
      changed.set(row);
      times.addTo(row, 1);
    }
    if (rows.length > 0) {
      Arrays.stream(before.products()).forEach(concerned::set);
      Arrays.stream(after.products()).forEach(concerned::set);
    }
  }

  void clear() {
    changed.clear();
    concerned.clear();
    times.clear();
  }

  /** Products that were added to a history or taken from it. */
  BitSet rows() {
    return changed;
  }

  /** How often this product was added to a history or taken from it. */
  int of(int product) {
    return changed.get(product) ? times.get(product) : 0;
  }

  /** Whether it is in a history that changed. */
  boolean concerns(int product) {
    return concerned.get(product);
  }
}
