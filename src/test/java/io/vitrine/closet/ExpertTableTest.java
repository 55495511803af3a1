package io.vitrine.closet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Of two outfits, which is the better one: what the points say beside what somebody who knows says. The points were
 * chosen with the odd lines of the table in view; the even ones were kept out of that.
 */
class ExpertTableTest {

  private static final int SAMPLES = 10_000;

  private final Map<String, Garment> wardrobe = wardrobe();
  private final List<Pair> pairs = rows("pairs.csv").stream().map(this::pair).toList();

  record Pair(int number, Asked asked, Outfit better, Outfit worse, String why) {

    boolean isHeldOut() {
      return number % 2 == 0;
    }
  }

  /** Share of pairs in which the better one is scored higher, a tie counting half, with a 95 % bootstrap interval. */
  record Agreement(double share, double low, double high, int of) {

    static Agreement of(double[] hits) {
      var dice = new Random(42);
      var shares = new double[SAMPLES];
      for (int i = 0; i < SAMPLES; i++) {
        double sum = 0;
        for (int n = 0; n < hits.length; n++) {
          sum += hits[dice.nextInt(hits.length)];
        }
        shares[i] = sum / hits.length;
      }
      Arrays.sort(shares);
      return new Agreement(
          Arrays.stream(hits).average().orElse(0), shares[SAMPLES / 40], shares[SAMPLES - SAMPLES / 40], hits.length);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3f (95 %%: %.3f to %.3f, %d pairs)", share, low, high, of);
    }
  }

  @Test
  void thePointsAgreeWithTheTableFarMoreOftenThanStarsOrChance(TestReporter report) {
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(120);
    var points = agreement(Pair::isHeldOut, (pair, outfit) -> outfit.judged(pair.asked(), Habits.NONE).score());
    var stars = agreement(Pair::isHeldOut, (pair, outfit) -> stars(outfit));
    var dice = new Random(7);
    var chance = agreement(Pair::isHeldOut, (pair, outfit) -> dice.nextDouble());
    var tuned = agreement(pair -> !pair.isHeldOut(),
        (pair, outfit) -> outfit.judged(pair.asked(), Habits.NONE).score());
    report.publishEntry(Map.of(
        "pairs kept out, points", points.toString(),
        "pairs kept out, stars alone", stars.toString(),
        "pairs kept out, chance", chance.toString(),
        "pairs in view, points", tuned.toString()));
    assertThat(points.low()).isGreaterThan(stars.high()).isGreaterThan(chance.high());
    assertThat(points.share()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void everyPairIsForTheReasonThatIsNamedAndNoOther() {
    assertThat(pairs).extracting(Pair::number).doesNotHaveDuplicates();
    assertThat(pairs).allSatisfy(pair -> {
      assertThat(pair.why()).isNotBlank();
      assertThat(pair.better()).isNotEqualTo(pair.worse());
      assertThat(pair.better().isWhole()).as("%d", pair.number()).isTrue();
      assertThat(pair.worse().isWhole()).as("%d", pair.number()).isTrue();
    });
  }

  private interface Scorer {
    double of(Pair pair, Outfit outfit);
  }

  private Agreement agreement(Predicate<Pair> which, Scorer scorer) {
    ToDoubleFunction<Pair> hit = pair -> {
      double better = scorer.of(pair, pair.better());
      double worse = scorer.of(pair, pair.worse());
      return better > worse ? 1 : better == worse ? 0.5 : 0;
    };
    return Agreement.of(pairs.stream().filter(which).mapToDouble(hit).toArray());
  }

  private static double stars(Outfit outfit) {
    return outfit.pieces().values().stream().mapToInt(Garment::rating).average().orElse(0);
  }

  private Pair pair(String[] row) {
    int celsius = Integer.parseInt(row[2]);
    var season = celsius < 6 ? Season.WINTER
        : celsius < 13 ? Season.AUTUMN : celsius < 20 ? Season.SPRING : Season.SUMMER;
    var asked = Asked.of(Occasion.of(row[1]).orElseThrow(), season, new Weather(celsius, row[3].equals("rain")));
    return new Pair(Integer.parseInt(row[0]), asked, outfit(row[4]), outfit(row[5]), row[6]);
  }

  private Outfit outfit(String codes) {
    return Outfit.of(Arrays.stream(codes.split(",")).map(code -> requireNonNull(wardrobe.get(code), code)).toList());
  }

  private static Map<String, Garment> wardrobe() {
    var labels = new Labels();
    var wardrobe = new HashMap<String, Garment>();
    for (var row : rows("wardrobe.csv")) {
      var garment = labels.read(wardrobe.size() + 1, row[1], row[2], row[3].isEmpty() ? null : row[3]).orElseThrow();
      wardrobe.put(row[0], garment.rated(Integer.parseInt(row[4])));
    }
    return wardrobe;
  }

  private static List<String[]> rows(String file) {
    try (var in = ExpertTableTest.class.getResourceAsStream("/closet/" + file);
        var reader = new BufferedReader(new InputStreamReader(requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(";", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
