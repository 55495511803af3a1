package io.vitrine.bench;

import io.vitrine.bench.Guess.Weights;
import io.vitrine.bench.NaiveBayes.Smoothing;
import io.vitrine.bench.Rentals.Rental;
import io.vitrine.closet.Felt;
import io.vitrine.closet.Fit;
import io.vitrine.closet.Size;
import io.vitrine.closet.Tried;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How the last rental of each person with five or more turned out: our forecast beside a naive Bayes and beside
 * majorities, and the size to take beside the person's last one. What can be chosen for a reference is chosen on the
 * rentals before the last, as ours were.
 */
final class FitBench implements Benchmark {

  private static final int ENOUGH = 5;
  private static final double[] SMOOTHINGS = {0.3, 1, 3, 5, 10, 16, 30};

  private final Map<Long, List<Rental>> people = new HashMap<>();

  /** What is known when the last ones are guessed, and when those before them are. */
  private record Split(List<Rental> known, List<Rental> asked) {}

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    if (!Files.exists(Rentals.FILE)) {
      figures.skipped("log-loss", "the rentals are not there: " + Rentals.FILE);
      return;
    }
    people.putAll(Rentals.byPerson());
    var before = split(2);
    var last = split(1);
    figures.say("%d rentals of %d people; the last of %d of them is asked for",
        people.values().stream().mapToInt(List::size).sum(), people.size(), last.asked().size());
    var fit = remember(last.known());
    var ours = guess(last, forecast(fit, last.known()));
    var ourWeights = guess(before, forecast(remember(before.known()), before.known())).bestWeights();
    var bayesBefore = new NaiveBayes(before.known());
    var bayesLast = new NaiveBayes(last.known());
    var strongest = List.of(true, false).stream()
        .map(byClass -> bayes(figures, before, bayesBefore, last, bayesLast, byClass))
        .min(Comparator.comparingDouble(reference -> reference.guess().logLoss(reference.guess().all())))
        .orElseThrow();
    figures.say("Bound like ours to say nothing of a product of which fewer than %d people told:", Fit.FEWEST);
    bayes(
        figures, before, new NaiveBayes(before.known(), Fit.FEWEST), last, new NaiveBayes(last.known(), Fit.FEWEST),
        false);
    sayTrivial(figures, last, bayesLast);
    figures.say("Ours: log loss %.4f, macro-F1 %.4f", ours.logLoss(ours.all()), ours.macroF1(ours.all(), ourWeights));
    compare(figures, ours, ourWeights, strongest.guess(), strongest.weights(), scale.of(2_000, 200));
    sizes(figures, fit, last, scale.of(2_000, 200));
  }

  private record Reference(Guess guess, Weights weights) {}

  private static Reference bayes(
      Figures figures, Split before, NaiveBayes bayesBefore, Split last, NaiveBayes bayesLast, boolean byClass) {
    var smoothing = smoothing(before, bayesBefore, byClass);
    var guess = guess(last, rental -> bayesLast.shares(rental, smoothing));
    var weights = guess(before, rental -> bayesBefore.shares(rental, smoothing)).bestWeights();
    figures.say("Naive Bayes, smoothed %s by %s and %s: log loss %.4f, macro-F1 %.4f",
        byClass ? "in each class" : "to the prior", smoothing.item(), smoothing.person(),
        guess.logLoss(guess.all()), guess.macroF1(guess.all(), weights));
    return new Reference(guess, weights);
  }

  private static void compare(
      Figures figures, Guess ours, Weights weights, Guess other, Weights otherWeights, int times) {
    var dice = new Random(11);
    double[] ratios = new double[times];
    double[] gains = new double[times];
    for (int i = 0; i < times; i++) {
      int[] drawn = ours.drawn(dice);
      ratios[i] = ours.logLoss(drawn) / other.logLoss(drawn);
      gains[i] = ours.macroF1(drawn, weights) - other.macroF1(drawn, otherWeights);
    }
    Arrays.sort(ratios);
    Arrays.sort(gains);
    double ratio = ours.logLoss(ours.all()) / other.logLoss(other.all());
    double gain = ours.macroF1(ours.all(), weights) - other.macroF1(other.all(), otherWeights);
    figures.say(
        "Beside the stronger naive Bayes: log loss × %.4f (95 %%: %.4f to %.4f), macro-F1 %+.4f (%+.4f to %+.4f)",
        ratio, ratios[times / 40], ratios[times - 1 - times / 40], gain, gains[times / 40],
        gains[times - 1 - times / 40]);
    figures.atMost("log-loss-of-naive-bayes", ratio, "", 0.98);
    figures.atLeast("macro-f1-above-naive-bayes", gain, "", 0);
  }

  private static void sayTrivial(Figures figures, Split last, NaiveBayes bayes) {
    var right = guess(last, _ -> new double[] {0.001, 0.998, 0.001});
    var item = guess(last, bayes::ofItem);
    var person = guess(last, bayes::ofPerson);
    figures.say("Always right: macro-F1 %.4f; the product's majority: %.4f; the person's majority: %.4f",
        right.macroF1(right.all(), Weights.NONE), item.macroF1(item.all(), Weights.NONE),
        person.macroF1(person.all(), Weights.NONE));
  }

  private static Smoothing smoothing(Split before, NaiveBayes bayes, boolean byClass) {
    var best = new Smoothing(byClass, 1, 1);
    double least = Double.MAX_VALUE;
    for (double item : SMOOTHINGS) {
      for (double person : SMOOTHINGS) {
        var smoothing = new Smoothing(byClass, item, person);
        var guess = guess(before, rental -> bayes.shares(rental, smoothing));
        double loss = guess.logLoss(guess.all());
        if (loss < least) {
          least = loss;
          best = smoothing;
        }
      }
    }
    return best;
  }

  /** Where the n-th from the end of everyone with enough is asked for, and neither it nor what came after is known. */
  private Split split(int fromTheEnd) {
    var known = new ArrayList<Rental>();
    var asked = new ArrayList<Rental>();
    people.values().forEach(rentals -> {
      if (rentals.size() >= ENOUGH) {
        known.addAll(rentals.subList(0, rentals.size() - fromTheEnd));
        asked.add(rentals.get(rentals.size() - fromTheEnd));
      } else {
        known.addAll(rentals);
      }
    });
    return new Split(known, asked);
  }

  private static Fit remember(List<Rental> known) {
    var fit = new Fit();
    byPerson(known).forEach((person, rentals) -> fit.remember(person, rentals.getLast().build(), tried(rentals)));
    return fit;
  }

  private static Function<Rental, double[]> forecast(Fit fit, List<Rental> known) {
    var histories = byPerson(known);
    return rental -> {
      var own = tried(histories.getOrDefault(rental.person(), List.of()));
      var forecast =
          fit.forecast(
              rental.person(), rental.build(), own, rental.tried().item(), rental.tried().sort(),
              rental.tried().size());
      return new double[] {forecast.small(), forecast.right(), forecast.large()};
    };
  }

  private static Guess guess(Split split, Function<Rental, double[]> shares) {
    return new Guess(
        split.asked().stream().map(shares).toList(),
        split.asked().stream().map(rental -> rental.tried().felt()).toList());
  }

  /** Of those that were right: how often the size to take is no more than one from the one that was. */
  private static void sizes(Figures figures, Fit fit, Split last, int times) {
    var histories = byPerson(last.known());
    var offered = new HashMap<String, TreeSet<Size>>();
    for (var rental : last.known()) {
      offered.computeIfAbsent(rental.tried().item(), _ -> new TreeSet<>(Comparator.comparingDouble(Size::step)))
          .add(rental.tried().size());
    }
    int asked = 0;
    int ours = 0;
    int theirLast = 0;
    var better = new IntArrayList();
    int exactOurs = 0;
    int exactLast = 0;
    for (var rental : last.asked()) {
      var sizes = List.copyOf(offered.getOrDefault(rental.tried().item(), new TreeSet<>()));
      if (rental.tried().felt() == Felt.RIGHT && !sizes.isEmpty()) {
        var own = tried(histories.getOrDefault(rental.person(), List.of()));
        double was = rental.tried().size().step();
        double taken = fit.advise(
                rental.person(), rental.build(), own, rental.tried().item(), rental.tried().sort(), sizes)
            .map(advice -> advice.size().step())
            .orElse(Double.NaN);
        double before = own.getLast().size().step();
        asked++;
        int near = Math.abs(taken - was) <= 1 ? 1 : 0;
        int lastNear = Math.abs(before - was) <= 1 ? 1 : 0;
        ours += near;
        theirLast += lastNear;
        better.add(near - lastNear);
        exactOurs += taken == was ? 1 : 0;
        exactLast += before == was ? 1 : 0;
      }
    }
    figures.say(
        "Of %d that were right: the size to take is within one of it %.3f, the last size %.3f; it is it %.3f, %.3f",
        asked, ours / (double) asked, theirLast / (double) asked, exactOurs / (double) asked,
        exactLast / (double) asked);
    var dice = new Random(12);
    double[] gains = new double[times];
    for (int i = 0; i < times; i++) {
      gains[i] = dice.ints(better.size(), 0, better.size()).map(better::getInt).sum() / (double) better.size();
    }
    Arrays.sort(gains);
    figures.say("Within one size: %+.4f beside the last size (95 %%: %+.4f to %+.4f)",
        (ours - theirLast) / (double) asked, gains[times / 40], gains[times - 1 - times / 40]);
    figures.atLeast("within-one-size-above-last-size", (ours - theirLast) / (double) asked, "", 0);
  }

  private static Map<Long, List<Rental>> byPerson(List<Rental> known) {
    var people = new HashMap<Long, List<Rental>>();
    known.forEach(rental -> people.computeIfAbsent(rental.person(), _ -> new ArrayList<>()).add(rental));
    return people;
  }

  private static List<Tried> tried(List<Rental> rentals) {
    return rentals.stream().map(Rental::tried).toList();
  }
}
