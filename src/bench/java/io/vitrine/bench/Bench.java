package io.vitrine.bench;

import static java.util.Map.entry;

import io.vitrine.bench.Benchmark.Scale;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Runs one benchmark by name: {@code Bench NAME [small|full]}. Exits 1 where a figure is short of its bar. */
public final class Bench {

  private static final Map<String, Supplier<Benchmark>> ALL = new TreeMap<>(Map.ofEntries(
      entry("accuracy", AccuracyBench::new),
      entry("forget", ForgetBench::new),
      entry("faithful", FaithfulBench::new),
      entry("serve", ServeBench::new),
      entry("page", PageBench::new),
      entry("timeline", TimelineBench::new),
      entry("search", SearchBench::new),
      entry("sensitive", SensitiveBench::new),
      entry("replay", ReplayBench::new),
      entry("overview", OverviewBench::new),
      entry("bulk", BulkBench::new),
      entry("fit", FitBench::new),
      entry("import", ImportBench::new),
      entry("edit", EditBench::new),
      entry("outfit", OutfitBench::new),
      entry("export", ExportBench::new),
      entry("erase", EraseBench::new),
      entry("closet", ClosetBench::new),
      entry("photos", PhotosBench::new),
      entry("start", StartBench::new),
      entry("sessions", SessionsBench::new),
      entry("web", WebBench::new)));

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
