package io.vitrine.affinity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** After any series of edits and erasures the model equals one built afresh from what is left. */
class ForgettingTest {

  private static final int SHOPPERS = 12;
  private static final int TODAY = 450;
  private static final Weighting LOW = new Weighting(2, 4, 1, 9, 120, 240, 0.4, 90, 10_000);
  private static final List<String> PRODUCTS =
      IntStream.range(0, 15).mapToObj(i -> "product " + (char) ('a' + i)).toList();

  record Edit(long shopper, Set<String> history, int day) {}

  /** What happens between edits: weights that were solved must leave no trace either. */
  private static void askOrSolve(Town town, Random random) {
    switch (random.nextInt(6)) {
      case 0 -> town.affinity.solveAll();
      case 1, 2 -> town.suggest(random.nextInt(SHOPPERS), names(PRODUCTS.subList(0, random.nextInt(PRODUCTS.size()))));
      default -> { /* Several edits come in a row. */ }
    }
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    var shopper = Arbitraries.longs().between(1, SHOPPERS);
    var history = Arbitraries.of(PRODUCTS).set().ofMaxSize(8);
    var day = Arbitraries.integers().between(1, 400);
    return Combinators.combine(shopper, history, day).as(Edit::new).list().ofMaxSize(60);
  }

  @Property(tries = 300)
  void aftermathEqualsAFreshStart(@ForAll("edits") List<Edit> edits, @ForAll Random random) {
    var lived = new Town(LOW);
    var left = new TreeMap<Long, Edit>();
    for (var edit : edits) {
      lived.affinity.turn(edit.day);
      lived.hasSince(edit.day, edit.shopper, names(edit.history));
      askOrSolve(lived, random);
      left.put(edit.shopper, edit);
    }
    left.values().removeIf(edit -> edit.history.isEmpty());
    lived.affinity.turn(TODAY);
    var fresh = fresh(left, random);
    assertThat(fresh.affinity.fingerprint()).isEqualTo(lived.affinity.fingerprint());
    assertThat(fresh.affinity.fingerprintOfWeights()).isEqualTo(lived.affinity.fingerprintOfWeights());
    for (long shopper = 1; shopper <= SHOPPERS; shopper++) {
      var edit = left.get(shopper);
      var history = names(edit == null ? Set.of("product a", "product b") : edit.history);
      assertThat(fresh.suggest(shopper, history)).isEqualTo(lived.suggest(shopper, history));
    }
  }

  @Property(tries = 100)
  void whoIsForgottenWasNeverThere(@ForAll("edits") List<Edit> edits, @ForAll Random random) {
    var town = new Town(LOW);
    edits.forEach(edit -> town.has(edit.shopper, names(edit.history)));
    edits.forEach(edit -> town.affinity.forget(edit.shopper));
    assertThat(town.affinity.fingerprint()).isEqualTo(new Town(LOW).affinity.fingerprint());
  }

  @Property(tries = 300)
  void evidenceSumsToTheScoreAndComesFromTheHistory(
      @ForAll("edits") List<Edit> edits, @ForAll("edits") List<Edit> askers) {
    var town = new Town(LOW);
    edits.forEach(edit -> town.has(edit.shopper, names(edit.history)));
    for (var asker : askers) {
      for (var suggestion : town.suggest(asker.shopper, names(asker.history))) {
        assertThat(suggestion.evidence().values().stream().mapToLong(Long::longValue).sum())
            .isEqualTo(suggestion.score())
            .isPositive();
        assertThat(asker.history).containsAll(suggestion.evidence().keySet()).doesNotContain(suggestion.product());
      }
    }
  }

  @Property(tries = 300)
  void evidenceSumsToTheScoreAlsoWhereSomeOfItIsDisliked(
      @ForAll("edits") List<Edit> edits, @ForAll("edits") List<Edit> askers, @ForAll Random random) {
    var town = new Town(LOW);
    edits.forEach(edit -> town.has(edit.shopper, names(edit.history)));
    for (var asker : askers) {
      var has = shuffled(List.copyOf(asker.history), random);
      var disliked = has.subList(0, has.size() / 2);
      var liked = has.subList(has.size() / 2, has.size());
      for (var suggestion : town.suggest(asker.shopper, names(liked), names(disliked))) {
        assertThat(suggestion.evidence().values().stream().mapToLong(Long::longValue).sum())
            .isEqualTo(suggestion.score())
            .isPositive();
        assertThat(asker.history).doesNotContain(suggestion.product());
        disliked.forEach(it -> assertThat(suggestion.evidence().getOrDefault(it, 0L)).isNotPositive());
      }
    }
  }

  private static Town fresh(Map<Long, Edit> histories, Random random) {
    var town = new Town(LOW);
    town.affinity.turn(TODAY);
    town.rows(names(shuffled(PRODUCTS, random)));
    for (long shopper : shuffled(List.copyOf(histories.keySet()), random)) {
      var edit = requireNonNull(histories.get(shopper));
      town.hasSince(edit.day, shopper, names(edit.history));
    }
    return town;
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    var shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static String[] names(Iterable<String> products) {
    var names = new ArrayList<String>();
    products.forEach(names::add);
    return names.toArray(String[]::new);
  }
}
