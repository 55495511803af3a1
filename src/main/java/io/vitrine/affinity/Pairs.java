package io.vitrine.affinity;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;

/**
 * With how many shoppers one product stands together with each other. Few others are kept in a hash map, many in an
 * array: 100,000 products have room, and 3,000 are read as fast as memory is.
 */
final class Pairs {

  /** An array of 4 bytes each is no larger than a map that is a third full. */
  private static final int DENSE = 4;

  private Int2IntOpenHashMap few = new Int2IntOpenHashMap();
  private int[] many = {};
  private boolean dense;

  /** One count, of so many shoppers. */
  interface Reader {
    void pair(int other, int both);
  }

  int with(int other) {
    if (dense) {
      return other < many.length ? many[other] : 0;
    }
    return few.get(other);
  }

  /** How many numbers it keeps. */
  int size() {
    return dense ? many.length : few.size();
  }

  void add(int other, int by, int products) {
    if (dense) {
      if (other >= many.length) {
        many = Arrays.copyOf(many, products);
      }
      many[other] = Math.addExact(many[other], by);
    } else if (Math.addExact(few.addTo(other, by), by) == 0) {
      few.remove(other);
    } else if ((long) few.size() * DENSE > products) {
      spread(products);
    }
  }

  private void spread(int products) {
    many = new int[products];
    few.int2IntEntrySet().fastForEach(pair -> many[pair.getIntKey()] = pair.getIntValue());
    few = new Int2IntOpenHashMap(0);
    dense = true;
  }

  /** Each other product with which at least so many have this one; in no order. */
  void each(int atLeast, Reader reader) {
    if (!dense) {
      few.int2IntEntrySet().fastForEach(pair -> {
        if (pair.getIntValue() >= atLeast) {
          reader.pair(pair.getIntKey(), pair.getIntValue());
        }
      });
      return;
    }
    for (int other = 0; other < many.length; other++) {
      if (many[other] >= atLeast) {
        reader.pair(other, many[other]);
      }
    }
  }
}
