package io.vitrine.machine;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * Makes the keys of a file's lines unique and stable: a line is the first, second, third of those with the same
 * key. Keeps 64 bits of each key's hash and its count, 12 to 24 bytes a key; two of ten million keys share those
 * bits with a chance of 3 in a million.
 */
final class Keys {

  private static final long ODD = 0x9E3779B97F4A7C15L;

  private final Long2IntOpenHashMap counts = new Long2IntOpenHashMap();

  /**
   * @param key with {@link Template#COUNTED_HERE} where its count is to stand
   * @throws Flawed where it has no place for a count and is not the first
   */
  String unique(String key) throws Flawed {
    int nth = counts.addTo(hash(key), 1) + 1;
    int at = key.indexOf(Template.COUNTED_HERE);
    if (at >= 0) {
      return key.substring(0, at) + nth + key.substring(at + 1);
    }
    if (nth > 1) {
      throw Flaw.KEY_REPEATED.found();
    }
    return key;
  }

  private static long hash(String key) {
    long hash = key.length();
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * ODD;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
