package io.vitrine.holding;

import static io.vitrine.customer.Purpose.IN_STORE;
import static io.vitrine.customer.Purpose.MARKETING;
import static io.vitrine.customer.Purpose.PARTNERS;
import static io.vitrine.customer.Purpose.STATISTICS;
import static io.vitrine.customer.Purpose.SUGGESTIONS;
import static io.vitrine.holding.KindUses.Standing.BY_BROWSER;
import static io.vitrine.holding.KindUses.Standing.NEVER;
import static io.vitrine.holding.KindUses.Standing.OFF;
import static io.vitrine.holding.KindUses.Standing.ON;
import static io.vitrine.holding.KindUses.Standing.UNTIL_YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Browser;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Choices;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Question;
import io.vitrine.customer.StaleDecision;
import io.vitrine.holding.KindUses.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shopper decides what their entries may be used for. */
@VitrineTest
class UsesTest {

  private static final Browser SILENT = Browser.saying(List.of());
  private static final Browser WITH_GPC = Browser.saying(List.of("1"));

  @Autowired private Shop shop;
  @Autowired private Uses uses;
  @Autowired private Choices choices;
  @Autowired private Histories histories;
  @Autowired private Intake intake;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void beforeAnyoneDecidesItStandsAsTheKindsSay() {
    var ada = shop.shopper();
    assertThat(standing(ada, "purchase", SUGGESTIONS)).isEqualTo(ON);
    assertThat(standing(ada, "purchase", MARKETING)).isEqualTo(OFF);
    assertThat(standing(ada, "return", SUGGESTIONS)).isEqualTo(NEVER);
    assertThat(standing(ada, "visit", IN_STORE)).isEqualTo(UNTIL_YES);
    assertThat(ada.does(() -> uses.of(ada.id, SILENT)))
        .allSatisfy(each -> assertThat(each.allows(PARTNERS)).isFalse());
  }

  @Test
  void aPurposeSwitchedOffHasNoHistoryFromTheNextReadOn() {
    var ada = shop.shopper().bought("Coffee", "Filters");
    var bea = shop.shopper().bought("Coffee");
    assertThat(ada.does(() -> histories.of(ada.id)).counted()).hasSize(2);
    decides(ada, Question.use("purchase", SUGGESTIONS), Choice.OFF, 0);
    assertThat(ada.does(() -> histories.of(ada.id)).counted()).isEmpty();
    assertThat(ada.does(() -> histories.of(ada.id)).notToOffer()).hasSize(2);
    assertThat(counted(ada)).isEmpty();
    assertThat(counted(bea)).hasSize(1);
    assertThat(everyCounted()).contains(bea.id.value()).doesNotContain(ada.id.value());
    decides(ada, Question.use("purchase", SUGGESTIONS), Choice.ON, seen(ada, "purchase", SUGGESTIONS));
    assertThat(ada.does(() -> histories.of(ada.id)).counted()).hasSize(2);
    assertThat(everyCounted()).contains(ada.id.value());
  }

  @Test
  void everyDecisionStaysWithItsTimeItsMakerAndTheTextThatWasShown() {
    var ada = shop.shopper();
    var first = decides(ada, Question.use("rating", STATISTICS), Choice.OFF, 0);
    decides(ada, Question.use("rating", STATISTICS), Choice.ON, first.id());
    var made = ada.does(() -> choices.made(ada.id, Long.MAX_VALUE, 10));
    assertThat(made).extracting(Decision::choice).containsExactly(Choice.ON, Choice.OFF);
    assertThat(made).extracting(Decision::shown).containsOnly("What stood there.");
    assertThat(made).extracting(Decision::by).containsOnly(Decision.By.SHOPPER);
    assertThat(made.getLast()).isEqualTo(first);
    assertThat(jdbc.sql("select count(*) from ledger_record where act = 'decided' and facts like :decision")
            .param("decision", "%\"decision\":" + first.id() + ",%")
            .query(Long.class)
            .single())
        .isEqualTo(1);
  }

  @Test
  void ofTwoWindowsTheSecondIsToldWhatTheFirstDecided() {
    var ada = shop.shopper();
    var question = Question.use("purchase", MARKETING);
    var first = decides(ada, question, Choice.ON, 0);
    assertThatExceptionOfType(StaleDecision.class)
        .isThrownBy(() -> decides(ada, question, Choice.OFF, 0))
        .satisfies(stale -> assertThat(stale.present()).isEqualTo(first));
    assertThat(standing(ada, "purchase", MARKETING)).isEqualTo(ON);
    assertThat(ada.does(() -> choices.made(ada.id, Long.MAX_VALUE, 10))).hasSize(1);
  }

  @Test
  void ofManyWindowsAtOnceExactlyOneDecides() throws Exception {
    var ada = shop.shopper();
    var question = Question.use("purchase", MARKETING);
    int windows = 8;
    try (var threads = Executors.newFixedThreadPool(windows)) {
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < windows; i++) {
        var choice = i % 2 == 0 ? Choice.ON : Choice.OFF;
        all.add(() -> {
          try {
            decides(ada, question, choice, 0);
            return true;
          } catch (StaleDecision second) {
            return false;
          }
        });
      }
      int decided = 0;
      for (var done : threads.invokeAll(all)) {
        decided += done.get() ? 1 : 0;
      }
      assertThat(decided).isEqualTo(1);
    }
    assertThat(ada.does(() -> choices.made(ada.id, Long.MAX_VALUE, 20))).hasSize(1);
  }

  @Test
  void whatIsNeverDoneCannotBeSwitchedOn() {
    var ada = shop.shopper();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> decides(ada, Question.use("return", SUGGESTIONS), Choice.ON, 0));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> decides(ada, Question.collecting("purchase"), Choice.ON, 0));
  }

  @Test
  void onlyExactlyOneIsTheSignalOfGlobalPrivacyControl() {
    assertThat(Browser.saying(List.of("1")).asksNotToShare()).isTrue();
    for (var other : List.of(
        List.<String>of(), List.of("0"), List.of(""), List.of("true"), List.of("11"), List.of("1", "1"),
        List.of("1, 1"))) {
      assertThat(Browser.saying(other).asksNotToShare()).as(other.toString()).isFalse();
    }
  }

  @Test
  void asLongAsTheBrowserAsksPartnersStayOff() {
    var ada = shop.shopper();
    var on = decides(ada, Question.use("purchase", PARTNERS), Choice.ON, 0);
    assertThat(ada.does(() -> uses.honour(ada.id, SILENT, "en", "Your browser asks."))).isZero();
    assertThat(standing(ada, "purchase", PARTNERS)).isEqualTo(ON);
    assertThat(ada.does(() -> uses.honour(ada.id, WITH_GPC, "en", "Your browser asks."))).isEqualTo(1);
    assertThat(ada.does(() -> uses.honour(ada.id, WITH_GPC, "en", "Your browser asks."))).isZero();
    var byBrowser = ada.does(() -> choices.made(ada.id, Long.MAX_VALUE, 10)).getFirst();
    assertThat(byBrowser.by()).isEqualTo(Decision.By.BROWSER);
    assertThat(byBrowser.choice()).isEqualTo(Choice.OFF);
    assertThat(byBrowser.id()).isGreaterThan(on.id());
    assertThat(of(ada, "purchase", WITH_GPC).use(PARTNERS).standing()).isEqualTo(BY_BROWSER);
    assertThatExceptionOfType(BrowserForbids.class)
        .isThrownBy(() -> ada.does(() -> uses.decide(
            ada.id, wanted(Question.use("purchase", PARTNERS), Choice.ON, byBrowser.id()), WITH_GPC)));
    // It does not come on by itself when the browser asks no more.
    assertThat(standing(ada, "purchase", PARTNERS)).isEqualTo(OFF);
  }

  @Test
  void locationIsNeitherCollectedNorUsedBeforeItIsOn() {
    var ada = shop.shopper();
    assertThat(comesIn(ada, now()).notAllowed()).isEqualTo(1);
    assertThat(held(ada)).isZero();
    var yes = decides(ada, Question.collecting("visit"), Choice.ON, 0);
    assertThat(standing(ada, "visit", IN_STORE)).isEqualTo(ON);
    assertThat(standing(ada, "visit", SUGGESTIONS)).isEqualTo(OFF);
    // A yes does not reach back.
    assertThat(comesIn(ada, yes.at().minusSeconds(1)).notAllowed()).isEqualTo(1);
    assertThat(comesIn(ada, yes.at()).fresh()).isEqualTo(1);
    clock.forward(Duration.ofHours(1));
    decides(ada, Question.collecting("visit"), Choice.OFF, yes.id());
    assertThat(standing(ada, "visit", IN_STORE)).isEqualTo(UNTIL_YES);
    assertThat(comesIn(ada, yes.at().plusSeconds(60)).notAllowed()).isEqualTo(1);
    assertThat(held(ada)).isEqualTo(1);
  }

  @Test
  void whoIsAskedEachTimeIsSeenOnlyOnTheDayTheySayYes() {
    var ada = shop.shopper();
    assertThat(ada.does(() -> uses.permitToday(ada.id, "visit", "en", "Yes, today."))).isEmpty();
    decides(ada, Question.collecting("visit"), Choice.ASK, 0);
    assertThat(comesIn(ada, now()).notAllowed()).isEqualTo(1);
    var permit = ada.does(() -> uses.permitToday(ada.id, "visit", "en", "Yes, today.")).orElseThrow();
    assertThat(Objects.requireNonNull(of(ada, "visit", SILENT).collecting()).permit()).isEqualTo(permit);
    assertThat(comesIn(ada, permit.from()).fresh()).isEqualTo(1);
    assertThat(comesIn(ada, permit.from().minusSeconds(1)).notAllowed()).isEqualTo(1);
    assertThat(comesIn(ada, permit.until().minusMillis(1)).fresh()).isEqualTo(1);
    assertThat(comesIn(ada, permit.until()).notAllowed()).isEqualTo(1);
    clock.forward(Duration.ofDays(1));
    assertThat(Objects.requireNonNull(of(ada, "visit", SILENT).collecting()).permit()).isNull();
  }

  @Test
  void whatWasDecidedWhenJoiningIsKnownByItsDay() {
    var ada = shop.shopper();
    var joined = Instant.parse("2019-03-12T09:00:00Z");
    Actor.asMachine("test", () -> choices.note(
        ada.id,
        new Decision.Wanted(
            Question.collecting("visit"), Choice.ON, Decision.By.JOINING, "de", "Der Vertrag.", 0),
        joined));
    assertThat(ada.does(() -> choices.made(ada.id, Long.MAX_VALUE, 1)).getFirst().at()).isEqualTo(joined);
    assertThat(comesIn(ada, now().minus(Duration.ofDays(200))).fresh()).isEqualTo(1);
  }

  private Taken comesIn(Shop.Shopper who, Instant at) {
    return Actor.asMachine("test", () -> intake.takeIn("test", List.of(new NewEntry(
        who.id, "visit", UUID.randomUUID().toString(), null, at, null, "Coffee bar", 1, null, "{}"))));
  }

  private long held(Shop.Shopper who) {
    return jdbc.sql("select count(*) from entry where customer_id = :id")
        .param("id", who.id.value())
        .query(Long.class)
        .single();
  }

  private long[] counted(Shop.Shopper who) {
    return Actor.asMachine("test", () -> histories.learntFrom(who.id).products());
  }

  private List<Long> everyCounted() {
    var all = new ArrayList<Long>();
    Actor.asMachine("test", () -> histories.eachLearntFrom((customer, products) -> all.add(customer.value())));
    return all;
  }

  private Instant now() {
    return clock.instant();
  }

  private Standing standing(Shop.Shopper who, String kind, Purpose purpose) {
    return of(who, kind, SILENT).use(purpose).standing();
  }

  private long seen(Shop.Shopper who, String kind, Purpose purpose) {
    return of(who, kind, SILENT).use(purpose).seen();
  }

  private KindUses of(Shop.Shopper who, String kind, Browser browser) {
    return who.does(() -> uses.of(who.id, browser)).stream()
        .filter(each -> each.kind().name().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private Decision decides(Shop.Shopper who, Question question, Choice choice, long seen) {
    return who.does(() -> uses.decide(who.id, wanted(question, choice, seen), SILENT));
  }

  private static Decision.Wanted wanted(Question question, Choice choice, long seen) {
    return new Decision.Wanted(question, choice, Decision.By.SHOPPER, "en", "What stood there.", seen);
  }
}
