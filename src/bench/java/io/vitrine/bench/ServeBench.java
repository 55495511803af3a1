package io.vitrine.bench;

import io.vitrine.affinity.Affinity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Lists with all their reasons, two at a time, and what the model weighs by products and pairs. */
final class ServeBench implements Benchmark {

  private static final int LIST = 12;
  private static final int THREADS = 2;

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    for (int products : new int[] {1_000, scale.of(100_000, 20_000), 10_000}) {
      serve(products, scale, figures, products == 10_000);
    }
  }

  private static void serve(int products, Scale scale, Figures figures, boolean judged) throws Exception {
    long before = used();
    var crowd = new Crowd(products, 21);
    var affinity = Crowd.model(IntStream.range(0, products).boxed().toList());
    int shoppers = scale.of(50_000, 10_000);
    var histories = new ArrayList<int[]>();
    for (int id = 0; id < shoppers; id++) {
      int[] history = crowd.history(30);
      histories.add(history);
      affinity.remember(id, history);
    }
    var solving = new Times();
    solving.measure(affinity::solveAll);
    long pairs = histories.stream().flatMapToLong(history -> Arrays.stream(history)
        .flatMap(one -> Arrays.stream(history).filter(other -> other > one))
        .mapToLong(other -> other)).count();
    figures.say("%,d products, %,d shoppers, %,d pairs counted: %,d MB; all weights in %.0f ms",
        products, shoppers, pairs, (used() - before) >> 20, solving.median());
    ask(affinity, histories, scale.of(5_000, 1_000));
    long began = System.nanoTime();
    var times = ask(affinity, histories, scale.of(20_000, 4_000));
    double seconds = (System.nanoTime() - began) / 1e9;
    figures.say("     a list: %s, p90 %.2f ms", times, times.percentile(90));
    if (judged) {
      figures.atLeast("lists", scale.of(20_000, 4_000) / seconds, "a second", 1_000);
      figures.atMost("p90", times.percentile(90), "ms", 7);
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Times ask(Affinity affinity, List<int[]> histories, int lists) throws Exception {
    try (var people = Executors.newFixedThreadPool(THREADS)) {
      var asked = IntStream.range(0, THREADS)
          .mapToObj(thread -> people.submit((Callable<long[]>) () -> {
            long[] took = new long[lists / THREADS];
            for (int i = 0; i < took.length; i++) {
              int id = (i * THREADS + thread) % histories.size();
              long start = System.nanoTime();
              affinity.rank(id, Crowd.pieces(histories.get(id)), had(histories.get(id)), LIST);
              took[i] = System.nanoTime() - start;
            }
            return took;
          }))
          .toList();
      var times = new Times();
      for (var each : asked) {
        Arrays.stream(each.get()).forEach(times::add);
      }
      return times;
    }
  }

  private static BitSet had(int[] rows) {
    var had = new BitSet();
    Arrays.stream(rows).forEach(had::set);
    return had;
  }
}
