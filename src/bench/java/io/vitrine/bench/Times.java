package io.vitrine.bench;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.Locale;

/** Durations of one thing done many times, in milliseconds. */
final class Times {

  /** Something to measure. */
  interface Work {
    void run() throws Exception;
  }

  private final LongArrayList nanos = new LongArrayList();

  void measure(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    nanos.add(System.nanoTime() - start);
  }

  void add(long duration) {
    nanos.add(duration);
  }

  double median() {
    return percentile(50);
  }

  double p99() {
    return percentile(99);
  }

  /** Nearest rank: the smallest value that at least this share does not exceed. */
  double percentile(double percent) {
    var sorted = nanos.toLongArray();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "median %.2f ms, p99 %.2f ms, slowest %.2f ms, %d times",
        median(), p99(), percentile(100), nanos.size());
  }
}
