package io.vitrine.closet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Sizes are told by what people allow, and nothing of who leaves stays. */
class FitTest {

  private static final Build TALL = new Build(182.0, 78.0, 100.0);
  private static final String COAT = "coat";

  private final Fit fit = new Fit();

  record Life(long person, Build build, List<Tried> tried) {}

  @Property(tries = 200)
  void whoLeavesWasNeverThere(@ForAll Random dice) {
    var lived = new Fit();
    var left = new TreeMap<Long, Life>();
    for (int i = 0; i < 40; i++) {
      var life = life(1 + dice.nextInt(9), dice);
      lived.remember(life.person(), life.build(), life.tried());
      left.put(life.person(), life);
    }
    for (long person = 1; person <= 3; person++) {
      lived.forget(person);
      left.remove(person);
    }
    var fresh = new Fit();
    var shuffled = new ArrayList<>(left.values());
    Collections.shuffle(shuffled, dice);
    for (var life : shuffled) {
      var tried = new ArrayList<>(life.tried());
      Collections.shuffle(tried, dice);
      fresh.remember(life.person(), life.build(), tried);
    }
    assertThat(fresh.fingerprint()).isEqualTo(lived.fingerprint());
    left.keySet().forEach(lived::forget);
    assertThat(lived.fingerprint()).isEqualTo(new Fit().fingerprint());
  }

  @Property(tries = 200)
  void sharesAddUpToOneWhateverIsKnown(@ForAll Random dice) {
    for (long person = 1; person <= 20; person++) {
      var life = life(person, dice);
      fit.remember(person, life.build(), life.tried());
    }
    var asking = life(30, dice);
    var forecast = fit.forecast(30, asking.build(), asking.tried(), COAT, COAT, size(dice.nextInt(10)));
    assertThat(forecast.small() + forecast.right() + forecast.large()).isBetween(1 - 1e-9, 1 + 1e-9);
    assertThat(List.of(forecast.small(), forecast.right(), forecast.large())).allMatch(share -> share > 0);
  }

  @Test
  void whoAlwaysWears40IsToldToTake40() {
    var own = List.of(tried("shirt", 40, Felt.RIGHT), tried("skirt", 40, Felt.RIGHT), tried("dress", 38, Felt.SMALL));
    var advice = fit.advise(1, Build.UNKNOWN, own, COAT, COAT, run()).orElseThrow();
    assertThat(advice.size().label()).isEqualTo("40");
    assertThat(advice.evidence().told()).extracting(FitEvidence.Because::key)
        .containsExactly("closet-reasons.fit.own");
  }

  @Test
  void aCoatThatRunsSmallIsTakenLarger() {
    for (long person = 1; person <= 60; person++) {
      fit.remember(person, Build.UNKNOWN, List.of(
          tried("shirt", 40, Felt.RIGHT), tried("skirt", 40, Felt.RIGHT), tried(COAT, 42, Felt.RIGHT)));
    }
    var own = List.of(tried("shirt", 38, Felt.RIGHT), tried("skirt", 38, Felt.RIGHT), tried("dress", 38, Felt.RIGHT));
    var advice = fit.advise(99, Build.UNKNOWN, own, COAT, COAT, run()).orElseThrow();
    assertThat(advice.size().label()).isEqualTo("40");
    assertThat(advice.evidence().told()).extracting(FitEvidence.Because::key).containsExactly(
        "closet-reasons.fit.own", "closet-reasons.fit.product", "closet-reasons.fit.runs-small");
  }

  @Test
  void fewerThanFiveOthersSayNothing() {
    remember(4, TALL, tried(COAT, 52, Felt.RIGHT));
    assertThat(fit.advise(99, TALL, List.of(), COAT, COAT, run())).isEmpty();
    remember(5, TALL, tried(COAT, 52, Felt.RIGHT));
    var advice = fit.advise(99, TALL, List.of(), COAT, COAT, run()).orElseThrow();
    assertThat(advice.evidence().similar()).isEqualTo(5);
    assertThat(advice.evidence().people()).isEqualTo(5);
    fit.forget(3);
    assertThat(fit.advise(99, TALL, List.of(), COAT, COAT, run())).isEmpty();
  }

  @Test
  void whoAsksIsNotAmongTheOthers() {
    remember(5, TALL, tried(COAT, 52, Felt.RIGHT));
    assertThat(fit.advise(5, TALL, List.of(), COAT, COAT, run())).isEmpty();
  }

  @Test
  void nothingIsMadeOfAMeasurementThatIsMissing() {
    remember(20, TALL, tried(COAT, 52, Felt.RIGHT));
    assertThat(fit.advise(99, Build.UNKNOWN, List.of(), COAT, COAT, run())).isEmpty();
    assertThat(fit.advise(99, new Build(182.0, null, null), List.of(), COAT, COAT, run())).isEmpty();
    assertThat(fit.advise(99, new Build(null, null, 100.0), List.of(), COAT, COAT, run())).isPresent();
    assertThat(TALL.toString()).doesNotContain("182");
  }

  @Test
  void aLabelThatIsNoSizeIsLeftAlone() {
    assertThat(Size.read("three pairs", Type.SOCKS)).isEmpty();
    assertThat(Size.read("-3", Type.COAT)).isEmpty();
    assertThat(Size.read("9000", Type.COAT)).isEmpty();
    assertThat(Size.read(" xl ", Type.COAT)).contains(new Size("letters", "XL", 5));
    assertThat(Size.read("38", Type.COAT)).contains(new Size("clothes", "38", 5));
    assertThat(Size.read("42,5", Type.BOOTS)).contains(new Size("shoes", "42,5", 26.5));
  }

  private void remember(int people, Build build, Tried tried) {
    LongStream.rangeClosed(1, people).forEach(person -> fit.remember(person, build, List.of(tried)));
  }

  private static List<Size> run() {
    return List.of(36, 38, 40, 42, 44, 46, 48, 50, 52, 54).stream().map(FitTest::clothes).toList();
  }

  private static Tried tried(String item, int label, Felt felt) {
    return new Tried(item, item, clothes(label), felt);
  }

  private static Size clothes(int label) {
    return Size.read(String.valueOf(label), Type.COAT).orElseThrow();
  }

  private static Size size(int step) {
    return new Size("clothes", String.valueOf(step), step);
  }

  private static Life life(long person, Random dice) {
    var build = new Build(
        dice.nextBoolean() ? 150.0 + dice.nextInt(50) : null, dice.nextBoolean() ? 50.0 + dice.nextInt(50) : null,
        dice.nextBoolean() ? 80.0 + dice.nextInt(40) : null);
    var items = List.of("coat", "shirt", "dress", "skirt");
    var tried = new ArrayList<Tried>();
    for (int i = dice.nextInt(6); i > 0; i--) {
      var item = items.get(dice.nextInt(items.size()));
      tried.add(new Tried(item, item.substring(0, 1), size(dice.nextInt(10)), Closets.one(Felt.values(), dice)));
    }
    return new Life(person, build, tried);
  }
}
