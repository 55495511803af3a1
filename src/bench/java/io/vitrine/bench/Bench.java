package io.vitrine.bench;

import io.vitrine.bench.Benchmark.Scale;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Runs one benchmark by name: {@code Bench NAME [small|full]}. Exits 1 where a figure is short of its bar. */
public final class Bench {

  private static final Map<String, Supplier<Benchmark>> ALL = new TreeMap<>(Map.of(
      "page", PageBench::new,
      "timeline", TimelineBench::new,
      "search", SearchBench::new,
      "bulk", BulkBench::new,
      "import", ImportBench::new,
      "edit", EditBench::new,
      "start", StartBench::new,
      "sessions", SessionsBench::new,
      "web", WebBench::new));

  private Bench() {}

  public static void main(String[] args) throws Exception {
    var name = args.length == 0 ? "" : args[0];
    var benchmark = ALL.get(name);
    if (benchmark == null) {
      System.err.println("Say which benchmark with -Dbench=NAME: " + String.join(", ", ALL.keySet()));
      System.exit(2);
      return;
    }
    var scale = args.length > 1 && !args[1].isBlank() ? Scale.valueOf(args[1].toUpperCase(Locale.ROOT)) : Scale.FULL;
    var figures = new Figures(name);
    benchmark.get().run(scale, figures);
    System.exit(figures.printAndJudge() ? 0 : 1);
  }
}
