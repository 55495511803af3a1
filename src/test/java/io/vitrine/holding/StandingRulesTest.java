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
