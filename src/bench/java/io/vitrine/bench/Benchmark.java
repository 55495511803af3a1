package io.vitrine.bench;

/** One benchmark: measures, and says each figure with its bar. */
interface Benchmark {

  void run(Scale scale, Figures figures) throws Exception;

  /** How much to measure: all of it, or what fits into a minute. */
  enum Scale {
    FULL,
    SMALL;

    int of(int full, int small) {
      return this == FULL ? full : small;
    }
  }
}
