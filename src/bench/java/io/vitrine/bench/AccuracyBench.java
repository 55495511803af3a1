package io.vitrine.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who foretells the last basket of each customer best: ours, what needs no learning, and the peers, each with the best
 * of as many settings on a validation split, which is the basket before the last. {@code -Dfile=F} takes any file in
 * the form of UCI Online Retail.
 */
final class AccuracyBench implements Benchmark {

  /** How many settings each may try on the validation. */
  static final int BUDGET = 12;

  private static final double BAR = 1.02;

  private record Entered(String name, Quality quality) {}

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    var asked = System.getProperty("file", "");
    var path = asked.isBlank() ? OnlineRetail.file() : Path.of(asked);
    if (!Files.exists(path)) {
      figures.skipped("all", "there is no " + path + "; say -Dfile=FILE");
      return;
    }
    var file = Baskets.File.read(path);
    var test = file.forTest();
    var validation = file.forValidation();
    figures.say("%s: %,d customers, %,d products, %,d in the test, %,d in the validation",
        path.getFileName(), test.customers().size(), test.products().size(), held(test), held(validation));
    var contenders = Stream.concat(
            Stream.of(new Contender.Ours(), new Contender.Popularity(), new Contender.PersonalFrequency()),
            ServiceLoader.load(Contender.class).stream().map(ServiceLoader.Provider::get))
        .toList();
    var entered = List.of(new ArrayList<Entered>(), new ArrayList<Entered>());
    int missing = 0;
    for (var contender : contenders) {
      try {
        enter(contender, choose(contender, validation, scale, figures), test, entered);
      } catch (OutOfMemoryError e) {
        // Some peers take memory by the square of the products; the others are compared all the same.
        missing++;
        figures.say("%s had not enough memory for %,d products; say -Dbench.heap=", contender.name(),
            test.products().size());
      }
    }
    compare("all", entered.get(0), figures);
    compare("new", entered.get(1), figures);
    figures.atMost("missing", missing, "peers without a result", 0);
  }

  private static void enter(Contender contender, int[] chosen, Baskets test, List<ArrayList<Entered>> entered)
      throws Exception {
    var recommender = contender.learn(test, chosen[0]);
    var qualities = new ArrayList<Entered>();
    for (int task = 0; task < 2; task++) {
      if (chosen[task] != chosen[0]) {
        recommender = contender.learn(test, chosen[task]);
      }
      qualities.add(new Entered(
          (contender.name() + " " + contender.settings().get(chosen[task])).strip(),
          Quality.of(recommender, test, task == 1)));
    }
    entered.get(0).add(qualities.get(0));
    entered.get(1).add(qualities.get(1));
  }

  private static long held(Baskets baskets) {
    return baskets.customers().stream().filter(customer -> customer.heldOut().length > 0).count();
  }

  /** The settings that are best on the validation, for all and for new. */
  private static int[] choose(Contender contender, Baskets validation, Scale scale, Figures figures) throws Exception {
    int tries = Math.min(scale.of(BUDGET, 2), contender.settings().size());
    int[] best = new int[2];
    double[] most = {-1, -1};
    for (int setting = 0; setting < tries; setting++) {
      long began = System.nanoTime();
      var recommender = contender.learn(validation, setting);
      var words = new ArrayList<String>();
      for (int task = 0; task < 2; task++) {
        var quality = Quality.of(recommender, validation, task == 1);
        words.add(String.format(Locale.ROOT, "%.4f / %.4f", quality.meanNdcg(), quality.meanRecall()));
        if (quality.meanNdcg() > most[task]) {
          most[task] = quality.meanNdcg();
          best[task] = setting;
        }
      }
      figures.say("  validation %-44s all %s  new %s  (%d ms)",
          (contender.name() + " " + contender.settings().get(setting)).strip(),
          words.get(0),
          words.get(1),
          (System.nanoTime() - began) / 1_000_000);
    }
    return best;
  }

  private static void compare(String task, List<Entered> entered, Figures figures) {
    var ours = entered.getFirst().quality();
    figures.say("%s, %,d customers: nDCG@10 / recall@20, and 95 %% of what we are more or less",
        task, ours.customers());
    for (var other : entered) {
      double[] ndcg = Quality.interval(ours.ndcg(), other.quality().ndcg());
      double[] recall = Quality.interval(ours.recall(), other.quality().recall());
      figures.say("  %-44s %.4f / %.4f   [%+.4f, %+.4f] [%+.4f, %+.4f]",
          other.name(),
          other.quality().meanNdcg(),
          other.quality().meanRecall(),
          ndcg[0],
          ndcg[1],
          recall[0],
          recall[1]);
    }
    var others = IntStream.range(1, entered.size()).mapToObj(entered::get).map(Entered::quality).toList();
    figures.atLeast(
        task + ".ndcg", ours.meanNdcg() / others.stream().mapToDouble(Quality::meanNdcg).max().orElse(1), "of the best",
        BAR);
    figures.atLeast(
        task + ".recall", ours.meanRecall() / others.stream().mapToDouble(Quality::meanRecall).max().orElse(1),
        "of the best", BAR);
  }
}
