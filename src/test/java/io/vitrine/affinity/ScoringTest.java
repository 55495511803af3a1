package io.vitrine.affinity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.affinity.Town.Reasoned;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringTest {

  private static final long ADA = 1_000;

  @Test
  void fiveOthersAreEnoughForAReason() {
    var town = Town.standard().have(5, "tea", "cup").have(9, "soap", "towel");
    assertThat(town.suggest(ADA, "tea")).extracting(Reasoned::product).containsExactly("cup");
  }

  @Test
  void fourOthersAreNoReason() {
    var town = Town.standard().have(4, "tea", "cup").have(9, "soap", "towel");
    assertThat(town.suggest(ADA, "tea")).isEmpty();
  }

  @Test
  void theShopperIsNotOneOfTheFive() {
    var town = Town.standard().have(4, "tea", "cup").have(9, "soap", "towel").has(ADA, "tea", "cup");
    assertThat(town.suggest(ADA, "tea")).isEmpty();
    town.has(ADA + 1, "tea", "cup");
    assertThat(town.suggest(ADA, "tea")).extracting(Reasoned::product).containsExactly("cup");
  }

  @Test
  void takingAwayAPieceChangesTheScoreByItsShare() {
    var town = Town.standard()
        .have(30, "cot", "light")
        .have(12, "blanket", "light")
        .have(6, "lamp", "light")
        .have(40, "lamp", "filter")
        .have(200, "soap", "towel")
        .has(ADA, "cot", "blanket", "lamp");
    var with = light(town.suggest(ADA, "cot", "blanket", "lamp"));
    var without = light(town.suggest(ADA, "cot", "lamp"));
    assertThat(without.score()).isEqualTo(with.score() - with.evidence().getOrDefault("blanket", 0L));
    assertThat(with.evidence().getOrDefault("lamp", 0L)).isNegative();
  }

  @Test
  void whatWasDislikedCountsAgainstWhatItIsHadWithAndForNothing() {
    var town = Town.standard()
        .have(30, "cot", "light")
        .have(12, "blanket", "light")
        .have(6, "lamp", "light")
        .have(40, "lamp", "filter")
        .have(9, "blanket", "bear")
        .have(200, "soap", "towel");
    var liked = light(town.suggest(ADA, new String[] {"cot", "blanket"}));
    var disliked = light(town.suggest(ADA, new String[] {"cot"}, "blanket"));
    var blanket = requireNonNull(liked.evidence().get("blanket"));
    assertThat(blanket).isPositive();
    assertThat(disliked.evidence()).containsEntry("blanket", -blanket);
    assertThat(disliked.score()).isEqualTo(liked.score() - 2 * blanket);
    // Who has a lamp buys a light less often than by chance; to dislike a lamp is no reason for a light.
    assertThat(light(town.suggest(ADA, new String[] {"cot"}, "lamp")).evidence()).containsOnlyKeys("cot");
    assertThat(town.suggest(ADA, new String[] {"cot"}, "blanket")).extracting(Reasoned::product)
        .doesNotContain("blanket", "bear");
  }

  @Test
  void whatIsOldSpeaksLess() {
    var town = Town.standard().have(30, "cot", "light").have(200, "soap", "towel");
    var weighting = town.affinity.weighting();
    int cot = town.rows("cot")[0];
    int light = town.rows("light")[0];
    var today = town.affinity.score(ADA, List.of(new Piece(cot, weighting.freshness(0), 0, false)), light);
    var lastYear = town.affinity.score(ADA, List.of(new Piece(cot, weighting.freshness(365), 0, false)), light);
    var longAgo = town.affinity.score(ADA, List.of(new Piece(cot, weighting.freshness(50_000), 0, false)), light);
    assertThat(lastYear.score()).isBetween(1L, today.score() / 15);
    assertThat(longAgo.score()).isPositive().isLessThan(lastYear.score());
  }

  @Test
  void whatOneBuysAgainAndAgainSpeaksForItself() {
    var town = Town.standard();
    int[] coffee = town.rows("coffee");
    int[] pot = town.rows("pot");
    int[] both = town.rows("coffee", "pot");
    for (int i = 1; i <= 40; i++) {
      town.affinity.remember(i, both, coffee);
    }
    town.have(200, "soap", "towel");
    var threeTimes = List.of(new Piece(coffee[0], 1, 3, false), new Piece(pot[0], 1, 1, false));
    var ranking = town.affinity.rank(ADA, threeTimes, new BitSet(), 5);
    assertThat(ranking.best()).extracting(Ranking.Ranked::product).containsExactly(coffee[0], pot[0]);
    var own = ranking.best().getFirst().evidence().getFirst();
    assertThat(own.product()).isEqualTo(coffee[0]);
    assertThat(ranking.best()).allSatisfy(ranked ->
        assertThat(ranked.evidence().stream().mapToLong(Share::amount).sum()).isEqualTo(ranked.score()));
  }

  @Test
  void whatIsSoldLatelyComesBeforeWhatIsNotAnyMore() {
    var town = Town.standard();
    for (int i = 1; i <= 40; i++) {
      town.hasSince(i <= 20 ? 100 : 1_000, i, "tea", i <= 20 ? "cup" : "mug");
      town.hasSince(i <= 20 ? 100 : 1_000, 100 + i, "soap", "towel");
    }
    town.affinity.turn(100);
    var before = town.suggest(ADA, "tea");
    assertThat(before).extracting(Reasoned::product).containsExactly("cup", "mug");
    assertThat(before.getFirst().score()).isEqualTo(before.getLast().score());
    town.affinity.turn(1_000);
    var after = town.suggest(ADA, "tea");
    assertThat(after).extracting(Reasoned::product).containsExactly("mug", "cup");
    assertThat(after.getLast().score()).isPositive().isLessThan(before.getFirst().score());
    // Long after the last purchase of all, none is later than another again.
    town.affinity.turn(50_000);
    assertThat(town.suggest(ADA, "tea")).extracting(Reasoned::product).containsExactly("cup", "mug");
  }

  @Test
  void whatWasLastBoughtOnAnotherDayIsAnotherHistory() {
    var town = Town.standard().have(30, "cot", "light").have(200, "soap", "towel");
    town.affinity.turn(1_000);
    var before = town.affinity.fingerprintOfWeights();
    for (int i = 1; i <= 20; i++) {
      town.hasSince(10, i, "cot", "light");
    }
    assertThat(town.affinity.fingerprintOfWeights()).isNotEqualTo(before);
    for (int i = 1; i <= 20; i++) {
      town.hasSince(999, i, "cot", "light");
    }
    assertThat(town.affinity.fingerprintOfWeights()).isEqualTo(before);
  }

  @Test
  void whoHadMoreThanAnyNumberCanSayIsStillCounted() {
    var town = Town.standard().have(30, "cot", "light").have(200, "soap", "towel");
    var weighting = town.affinity.weighting();
    int edge = Integer.MAX_VALUE;
    assertThat(weighting.nearness(edge, edge, edge)).isBetween(0.99, 1.0);
    assertThat(weighting.habitUnits(1e9, edge, edge)).isPositive();
    assertThat(weighting.habitUnits(1, edge, 0)).isBetween(0L, weighting.habitUnits(1, edge, edge));
    var all = new Solved(new int[] {1}, new float[] {1}, new float[] {1}, edge, edge, 0, 300);
    assertThat(weighting.units(3 * all.weight(0, all.tilt(Counts.rounded(edge), weighting)))).isPositive();
  }

  @Test
  void howManyThereAreIsReadInFiveBinaryDigitsAndNeverAsFewerThanThereAre() {
    assertThat(List.of(0, 1, 31, 32, 33, 63, 64, 65, 2_997, 100_000).stream().map(Counts::rounded))
        .containsExactly(1L, 1L, 31L, 32L, 34L, 64L, 64L, 68L, 3_072L, 102_400L);
    assertThat(Counts.rounded(Integer.MAX_VALUE)).isEqualTo(1L << 31);
    for (int everyone = 1; everyone < 100_000; everyone += 7) {
      assertThat(Counts.rounded(everyone)).isBetween((long) everyone, everyone + everyone / 16L + 1);
    }
  }

  @Test
  void whatEveryoneHasSpeaksOfNothingAndIsSolvedAllTheSame() {
    var town = Town.standard().have(10_000, "bag", "receipt").have(40, "bag", "receipt", "tea", "cup");
    assertThat(town.suggest(ADA, "tea").getFirst().product()).isEqualTo("cup");
    // Next to nothing is left of what is not by chance, and what is divided by it is no more.
    assertThat(town.suggest(ADA, "bag")).allSatisfy(each ->
        assertThat(Math.abs(each.score())).isLessThan(10_000));
  }

  private static Reasoned light(List<Reasoned> suggestions) {
    return suggestions.stream().filter(it -> it.product().equals("light")).findFirst().orElseThrow();
  }

  @Test
  void whatTheShopperHasOrDoesNotWantIsNotOffered() {
    var town = Town.standard().have(9, "tea", "cup", "spoon").have(9, "soap", "towel");
    assertThat(town.suggestBut(new String[] {"cup"}, ADA, "tea"))
        .extracting(Reasoned::product)
        .containsExactly("spoon");
  }

  @Test
  void equalScoresStandInTheOrderOfTheProductsKeys() {
    var town = Town.standard();
    town.rows("spoon", "cup", "bowl", "tea");
    town.have(9, "tea", "spoon", "bowl", "cup").have(9, "soap", "towel");
    assertThat(town.suggest(ADA, "tea")).extracting(Reasoned::product).containsExactly("bowl", "cup", "spoon");
  }

  @Test
  void thePlaceIsAmongAllThatSomeEvidenceSpeaksOf() {
    var town = Town.standard()
        .have(9, "tea", "cup")
        .have(9, "tea", "spoon")
        .have(3, "tea", "bowl")
        .have(5, "tea", "towel")
        .have(200, "towel", "soap");
    var ranking = town.affinity.rank(ADA, town.rows("tea"), new BitSet(), 1);
    assertThat(ranking.best()).hasSize(1);
    assertThat(ranking.candidates()).isEqualTo(3);
  }

  @Test
  void whoHasNothingGetsNothing() {
    assertThat(Town.standard().have(9, "tea", "cup").suggest(ADA)).isEmpty();
    assertThat(Town.standard().suggest(ADA, "tea")).isEmpty();
  }
}
