package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ada wants to be seen on no Saturday afternoon, neither on those that were nor on those to come. */
@VitrineTest
class StandingRulesTest {

  private static final Weekly SATURDAYS =
      new Weekly(Set.of(DayOfWeek.SATURDAY), LocalTime.NOON, LocalTime.of(18, 0));
  private static final Filter NOT_USED = new Filter(Set.of(Visit.KIND), null, null, null, null, Filter.Use.NOT_USED);

  @Autowired private Shop shop;
  @Autowired private StandingRules rules;
  @Autowired private Holdings holdings;
  @Autowired private Overviews overviews;
  @Autowired private Intake intake;
  @Autowired private EntryData data;
  @Autowired private JdbcClient jdbc;

  private Shop.Shopper ada;

  @BeforeEach
  void adaWasThereOnAThursdayAndASaturday() {
    ada = shop.shopper().letsCollect(Visit.KIND);
    comesIn(ada, "thursday", "2026-10-29T17:00:00Z");
    comesIn(ada, "saturday", "2026-10-31T13:00:00Z");
  }

  @Test
  void whatWasAndWhatComesAtThatTimeIsLeftOutAndNothingElse() {
    var made = makes(SATURDAYS);
    assertThat(made.entries()).isOne();
    assertThat(made.rule()).isEqualTo(new Edit.Rule(SATURDAYS, null));
    comesIn(ada, "next", "2026-11-07T13:00:00Z");
    comesIn(ada, "stays-until-noon-and-after", "2026-11-07T10:55:00Z");
    comesIn(ada, "friday", "2026-11-06T13:00:00Z");
    assertThat(notUsed()).containsExactlyInAnyOrder("saturday", "next", "stays-until-noon-and-after");
    assertThat(ada.does(() -> rules.of(ada.id)))
        .singleElement()
        .satisfies(rule -> assertThat(rule.visits()).isEqualTo(3));
    var visits = ada.does(() -> overviews.of(ada.id, null, 0)).parts().getFirst();
    assertThat(visits.entries()).isEqualTo(5);
    assertThat(visits.notUsed()).isEqualTo(3);
    assertThat(acts()).containsSubsequence("rule-made", "entries-excluded", "entries-excluded");
  }

  @Test
  void undoingTheRulePutsAllOfItBackAndItStandsNoMore() {
    var made = makes(SATURDAYS);
    comesIn(ada, "next", "2026-11-07T13:00:00Z");
    var undone = ada.does(() -> holdings.undo(ada.id, made.id()));
    assertThat(undone).isEqualTo(new Edit.Undone(Edit.Verb.EXCLUDE, 2, 0, true));
    comesIn(ada, "after", "2026-11-14T13:00:00Z");
    assertThat(notUsed()).isEmpty();
    assertThat(ada.does(() -> rules.of(ada.id))).isEmpty();
    assertThat(makes(SATURDAYS).entries()).isEqualTo(3);
  }

  @Test
  void aRuleThatEndedLeavesWhatItDidAndTouchesNothingMore() {
    var made = makes(SATURDAYS);
    ada.does(() -> {
      rules.end(ada.id, made.id());
      return true;
    });
    comesIn(ada, "next", "2026-11-07T13:00:00Z");
    assertThat(notUsed()).containsExactly("saturday");
    assertThatThrownBy(() -> ada.does(() -> {
      rules.end(ada.id, made.id());
      return true;
    })).isInstanceOf(NothingToDo.class);
  }

  @Test
  void aVisitThatIsPutBackStaysUsedThoughItsSourceSaysItAgain() {
    var made = makes(SATURDAYS);
    var visit = ada.does(() -> holdings.page(ada.id, NOT_USED, null, 1)).entries().getFirst();
    assertThat(ada.does(() -> holdings.undo(ada.id, made.id(), visit.id())).restored()).isOne();
    comesIn(ada, "saturday", "2026-10-31T13:05:00Z");
    assertThat(notUsed()).isEmpty();
    assertThat(ada.does(() -> rules.of(ada.id))).hasSize(1);
  }

  @Test
  void aVisitThatItsSourceMovesIntoThatTimeIsLeftOut() {
    makes(SATURDAYS);
    comesIn(ada, "thursday", "2026-11-07T15:00:00Z");
    assertThat(notUsed()).containsExactlyInAnyOrder("saturday", "thursday");
  }

  @Test
  void aRuleMayStandBeforeThereIsAnythingToLeaveOutAndIsNotMadeTwice() {
    var eve = shop.shopper().letsCollect(Visit.KIND);
    assertThat(eve.does(() -> rules.make(eve.id, SATURDAYS, Reason.PRIVATE)).entries()).isZero();
    assertThatThrownBy(() -> eve.does(() -> rules.make(eve.id, SATURDAYS, Reason.PRIVATE)))
        .isInstanceOf(NothingToDo.class);
    comesIn(ada, "of-ada", "2026-11-07T13:00:00Z");
    assertThat(notUsed()).isEmpty();
    IntStream.range(1, StandingRules.MOST).forEach(hour -> eve.does(() -> rules.make(
        eve.id, new Weekly(Set.of(DayOfWeek.of(1 + hour / 20)), LocalTime.of(hour % 20, 0), LocalTime.of(21, hour)),
        Reason.PRIVATE)));
    var oneMore = new Weekly(Set.of(DayOfWeek.SUNDAY), LocalTime.NOON, LocalTime.MIDNIGHT);
    assertThatThrownBy(() -> eve.does(() -> rules.make(eve.id, oneMore, Reason.PRIVATE)))
        .isInstanceOf(NothingToDo.class);
  }

  @Test
  void aRuleThatIsGivenAnotherTimeLetsGoOfWhatItDoesNotCoverAndLeavesOutWhatItDoes() {
    var made = makes(SATURDAYS);
    comesIn(ada, "evening", "2026-10-31T19:30:00Z");
    var evenings = new Weekly(Set.of(DayOfWeek.SATURDAY, DayOfWeek.THURSDAY), LocalTime.of(17, 0), LocalTime.of(22, 0));
    var foreseen = ada.does(() -> rules.foresee(ada.id, made.id(), evenings));
    assertThat(foreseen).isEqualTo(new StandingRules.Changed(1, 2));
    assertThat(notUsed()).containsExactly("saturday");
    assertThat(changes(made, SATURDAYS, evenings)).isEqualTo(foreseen);
    assertThat(notUsed()).containsExactlyInAnyOrder("thursday", "evening");
    comesIn(ada, "next-noon", "2026-11-07T13:00:00Z");
    comesIn(ada, "next-evening", "2026-11-07T18:00:00Z");
    assertThat(notUsed()).containsExactlyInAnyOrder("thursday", "evening", "next-evening");
    assertThat(ada.does(() -> rules.of(ada.id))).singleElement().satisfies(rule -> {
      assertThat(rule.edit()).isEqualTo(made.id());
      assertThat(rule.at()).isEqualTo(evenings);
      assertThat(rule.visits()).isEqualTo(3);
    });
    assertThat(ada.does(() -> overviews.of(ada.id, null, 0)).parts().getFirst().notUsed()).isEqualTo(3);
    assertThat(acts()).contains("rule-changed");
    assertThat(ada.does(() -> holdings.undo(ada.id, made.id())).restored()).isEqualTo(3);
    assertThat(notUsed()).isEmpty();
  }

  @Test
  void aRuleThatIsChangedThereAndBackIsAsItWasAndWhatWasTakenOutOfItStaysOut() {
    var made = makes(SATURDAYS);
    comesIn(ada, "taken-out", "2026-11-07T13:00:00Z");
    comesIn(ada, "next", "2026-11-07T14:00:00Z");
    var out = held().stream().filter(entry -> entry.title().equals("taken-out")).findFirst();
    assertThat(ada.does(() -> holdings.undo(ada.id, made.id(), out.orElseThrow().id())).restored()).isOne();
    var mornings = new Weekly(Set.of(DayOfWeek.SATURDAY), LocalTime.of(8, 0), LocalTime.of(9, 0));
    assertThat(changes(made, SATURDAYS, mornings)).isEqualTo(new StandingRules.Changed(2, 0));
    assertThat(notUsed()).isEmpty();
    assertThat(changes(made, mornings, SATURDAYS)).isEqualTo(new StandingRules.Changed(0, 2));
    assertThat(notUsed()).containsExactlyInAnyOrder("saturday", "next");
    // What was let go of is known by its own history.
    assertThat(changes(made, SATURDAYS, mornings)).isEqualTo(new StandingRules.Changed(2, 0));
    held().stream().filter(entry -> !entry.title().equals("thursday")).forEach(entry ->
        assertThat(ada.does(() -> holdings.editsOf(ada.id, entry.id()))).hasSize(1));
    comesIn(ada, "next", "2026-11-07T07:30:00Z");
    assertThat(notUsed()).containsExactly("next");
  }

  @Test
  void aRuleIsNotChangedOverWhatAnotherWindowMadeOfItNorIntoOneThatStandsNorByAnother() {
    var made = makes(SATURDAYS);
    var later = new Weekly(Set.of(DayOfWeek.SATURDAY), LocalTime.of(13, 0), LocalTime.of(18, 0));
    var sundays = new Weekly(Set.of(DayOfWeek.SUNDAY), LocalTime.NOON, LocalTime.of(18, 0));
    makes(sundays);
    assertThatThrownBy(() -> changes(made, later, sundays)).isInstanceOf(NothingToDo.class);
    assertThatThrownBy(() -> changes(made, SATURDAYS, sundays)).isInstanceOf(NothingToDo.class);
    var eve = shop.shopper();
    assertThatThrownBy(() -> eve.does(() -> rules.change(eve.id, made.id(), SATURDAYS, later)))
        .isInstanceOf(NothingToDo.class);
    assertThat(ada.does(() -> rules.of(ada.id))).extracting(StandingRule::at).containsExactly(sundays, SATURDAYS);
  }

  private StandingRules.Changed changes(Edit made, Weekly was, Weekly at) {
    return ada.does(() -> rules.change(ada.id, made.id(), was, at));
  }

  private List<Entry> held() {
    return ada.does(() -> holdings.page(ada.id, Filter.kinds(Visit.KIND), null, 50)).entries();
  }

  @Test
  void herCopyTellsOfTheRule() {
    makes(SATURDAYS);
    var told = new ArrayList<String>();
    Actor.asMachine("test", () -> data.export(ada.id, (sheet, cells) -> {
      if (sheet.equals("standing_rule")) {
        told.add(cells.get("days") + " " + cells.get("from_time") + " " + cells.get("to_time"));
      }
    }));
    assertThat(told).containsExactly("saturday 12:00:00 18:00:00");
  }

  @Test
  void noVisitSlipsThroughWhileTheRuleIsBeingMade() {
    for (int round = 0; round < 12; round++) {
      var eve = shop.shopper().letsCollect(Visit.KIND);
      var coming = new ArrayList<CompletableFuture<?>>();
      for (int feed = 0; feed < 2; feed++) {
        var key = "round-" + round + "-" + feed;
        coming.add(CompletableFuture.runAsync(() -> comesIn(eve, key, "2026-11-07T13:00:00Z")));
      }
      var made = eve.does(() -> rules.make(eve.id, SATURDAYS, Reason.PRIVATE));
      coming.forEach(CompletableFuture::join);
      assertThat(eve.does(() -> holdings.page(eve.id, NOT_USED, null, 5)).entries()).hasSize(2);
      assertThat(eve.does(() -> holdings.edits(eve.id, null, 1)).getFirst().entries()).isEqualTo(2);
      assertThat(eve.does(() -> holdings.undo(eve.id, made.id())).restored()).isEqualTo(2);
    }
  }

  private Edit makes(Weekly at) {
    return ada.does(() -> rules.make(ada.id, at, Reason.PRIVATE));
  }

  private List<String> notUsed() {
    return ada.does(() -> holdings.page(ada.id, NOT_USED, null, 50)).entries().stream().map(Entry::title).toList();
  }

  private List<String> acts() {
    return jdbc.sql("select act from ledger_record order by id desc limit 6")
        .query(String.class)
        .list()
        .reversed();
  }

  private void comesIn(Shop.Shopper who, String key, String at) {
    var came = Instant.parse(at);
    Actor.asMachine("test", () -> intake.takeIn("test", List.of(new NewEntry(
        who.id, Visit.KIND, who.id + key, null, came, null, key, 1, null,
        "{\"place\":\"Lindenhof\",\"sensed\":\"wifi\",\"until\":\"%s\"}".formatted(came.plusSeconds(600))))));
  }
}
