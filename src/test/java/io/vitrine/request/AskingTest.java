package io.vitrine.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Browser;
import io.vitrine.customer.Purpose;
import io.vitrine.holding.Disputes;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Uses;
import io.vitrine.request.Requests.Taken;
import io.vitrine.request.Requests.Wish;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@VitrineTest
class AskingTest {

  @Autowired private Shop shop;
  @Autowired private Requests requests;
  @Autowired private Docket docket;
  @Autowired private CarryingOut carryingOut;
  @Autowired private Uses uses;
  @Autowired private Holdings holdings;
  @Autowired private Disputes disputes;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Shop.Shopper mira;
  private Actor okafor;

  @BeforeEach
  void people() {
    mira = shop.shopper().bought("Coat");
    okafor = shop.officer();
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void aDuplicateJoinsTheOpenCaseAndAWiderOneWidensIt() {
    var some = mira.does(() -> requests.ask(mira.id, wish(CaseType.DELETE, "visit")));
    var again = mira.does(() -> requests.ask(mira.id, wish(CaseType.DELETE, "visit")));
    assertThat(again.joined()).isTrue();
    assertThat(again.it().id()).isEqualTo(some.it().id());
    var wider = mira.does(() -> requests.ask(mira.id, wish(CaseType.DELETE, "rating")));
    assertThat(wider.it().id()).isEqualTo(some.it().id());
    assertThat(wider.it().matter().kinds()).containsExactlyInAnyOrder("visit", "rating");
    assertThat(mira.does(() -> requests.of(mira.id))).hasSize(1);
  }

  @Test
  void whatIsToStopStopsAtOnceAndTheCaseIsDone() {
    var it = mira.does(() -> requests.ask(mira.id, wish(CaseType.STOP))).it();
    assertThat(mira.does(() -> uses.of(mira.id, new Browser(false))))
        .noneMatch(kind -> Arrays.stream(Purpose.values()).anyMatch(kind::allows));
    carryOut(it);
    assertThat(state(it)).isEqualTo(State.COMPLETED);
  }

  @Test
  void nobodySeesOrCancelsTheCaseOfAnother() {
    var it = asksToDelete().it();
    var eve = shop.shopper();
    assertThat(eve.does(() -> requests.file(eve.id, it.reference()))).isEmpty();
    assertThatThrownBy(() -> eve.does(() -> requests.cancel(eve.id, it.reference()))).isInstanceOf(NoSuchCase.class);
    assertThatThrownBy(() -> eve.does(() -> requests.ask(mira.id, wish(CaseType.DELETE))))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void theCodeAloneShowsHowFarItIsAndNothingOfThePerson() {
    var taken = asksToDelete();
    mira.does(() -> requests.write(mira.id, taken.it().reference(), "My canary words"));
    var code = Objects.requireNonNull(taken.code());
    var seen = requests.byCode(code.toLowerCase(Locale.ROOT).replace("-", " ")).orElseThrow();
    assertThat(seen.of().reference()).isEqualTo(taken.it().reference());
    assertThat(seen.toString()).doesNotContain("canary").doesNotContain(mira.account.name());
    assertThat(seen.of().customer()).isNull();
    var other = mira.does(() -> requests.newCode(mira.id, taken.it().reference()));
    assertThat(requests.byCode(code)).isEmpty();
    assertThat(requests.byCode(other)).isPresent();
  }

  @Test
  void aClaimArrivesAsACaseAndIsDecidedWithALetter() {
    var entry = mira.does(() -> holdings.page(mira.id, Filter.kinds("purchase"), null, 1)).entries().getFirst();
    mira.does(() -> {
      disputes.dispute(mira.id, entry.id(), "amount", "It was 9.00", "en");
      return true;
    });
    var it = mira.does(() -> requests.of(mira.id)).getFirst();
    assertThat(it.matter().type()).isEqualTo(CaseType.DISPUTE);
    var taken = as(okafor, () -> docket.take(it.reference(), it.version()));
    var claimed = as(okafor, () -> docket.claimed(it.reference())).orElseThrow();
    assertThat(claimed.dispute().claim()).isEqualTo("It was 9.00");
    as(okafor, () -> docket.accept(it.reference(), taken.version(), "9.00 EUR", "You were right."));
    assertThat(state(it)).isEqualTo(State.COMPLETED);
    var decided = mira.does(() -> disputes.of(mira.id, entry.id())).getFirst();
    assertThat(decided.rightValue()).isEqualTo("9.00 EUR");
    assertThat(mira.does(() -> requests.file(mira.id, it.reference())).orElseThrow().letters())
        .extracting(CaseFile.Letter::body)
        .containsExactly("You were right.");
  }

  @Test
  void whatPeopleWriteIsSealed() {
    var it = asksToDelete().it();
    mira.does(() -> requests.write(mira.id, it.reference(), "canary words"));
    assertThat(jdbc.sql("select body from request_message where request_id = :id")
            .param("id", it.id().value())
            .query(String.class)
            .list())
        .hasSize(1)
        .noneMatch(body -> body.contains("canary"));
  }

  @Test
  void referencesAreReadAsPeopleTypeThem() {
    assertThat(Reference.read(" v-2026-000123 ")).contains(new Reference(2026, new CaseId(123)));
    assertThat(Reference.read("V-2026-123")).isEmpty();
    assertThat(new Reference(2026, new CaseId(1_234_567))).hasToString("V-2026-1234567");
  }

  @Test
  void aClaimRunsByTheLawOfWhereOneLivesAndIsAnsweredInOnesLanguage() {
    mira.does(() -> {
      requests.lives(mira.id, Residence.CALIFORNIA);
      return true;
    });
    var it = claims("de");
    assertThat(it.matter().regime()).isEqualTo(Regime.CPRA);
    assertThat(it.matter().language()).isEqualTo("de");
    var file = mira.does(() -> requests.file(mira.id, it.reference())).orElseThrow();
    assertThat(file.clock().due()).isEqualTo(file.clock().received().plusDays(45));
    assertThat(file.clock().canPause()).isFalse();
  }

  @Test
  void whoNeverSaidWhereTheyLiveClaimsByTheStrictestLawAndIsNotTakenForAEuropean() {
    var it = claims("en");
    assertThat(it.matter().regime()).isEqualTo(Regime.GDPR);
    assertThat(it.matter().residence()).isEqualTo(Residence.ELSEWHERE);
    assertThat(mira.does(() -> requests.livesIn(mira.id))).isEmpty();
    mira.does(() -> requests.ask(mira.id, new Wish(
        CaseType.ACCESS, Residence.CALIFORNIA, Set.of(), null, "en", "shown")));
    assertThat(mira.does(() -> requests.livesIn(mira.id))).contains(Residence.CALIFORNIA);
  }

  @Test
  void anAppealComesWithItsLetterOrNotAtAll() {
    var it = asksToDelete().it();
    var taken = as(okafor, () -> docket.take(it.reference(), it.version()));
    as(okafor, () -> docket.deny(it.reference(), taken.version(), "unfounded", "No."));
    for (var wrong : List.of(" ", "a".repeat(4_001))) {
      assertThatThrownBy(() -> mira.does(() -> requests.appeal(mira.id, it.reference(), wrong, "en", "shown")))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(mira.does(() -> requests.of(mira.id))).hasSize(1);
    var appeal = mira.does(() -> requests.appeal(mira.id, it.reference(), "It is mine.", "de", "shown"));
    assertThat(appeal.code()).isNotNull();
    assertThat(appeal.it().matter().about()).isEqualTo(it.id().value());
    assertThat(mira.does(() -> requests.file(mira.id, appeal.it().reference())).orElseThrow().letters())
        .extracting(CaseFile.Letter::body)
        .containsExactly("It is mine.");
    assertThatThrownBy(() -> mira.does(
            () -> requests.appeal(mira.id, appeal.it().reference(), "And this.", "en", "shown")))
        .isInstanceOf(NotNow.class);
  }

  private Case claims(String language) {
    var entry = mira.does(() -> holdings.page(mira.id, Filter.kinds("purchase"), null, 1)).entries().getFirst();
    mira.does(() -> {
      disputes.dispute(mira.id, entry.id(), "amount", "It was 9.00", language);
      return true;
    });
    return mira.does(() -> requests.of(mira.id)).getFirst();
  }

  private Taken asksToDelete() {
    return mira.does(() -> requests.ask(mira.id, wish(CaseType.DELETE)));
  }

  private static Wish wish(CaseType type, String... kinds) {
    return new Wish(type, Residence.EUROPE, Set.of(kinds), null, "en", "What was shown");
  }

  private State state(Case it) {
    return State.of(jdbc.sql("select state from request where id = :id")
        .param("id", it.id().value())
        .query(String.class)
        .single());
  }

  private void carryOut(Case it) {
    Actor.asMachine("clock", () -> carryingOut.carryOut(it.id()));
  }

  private static <T> T as(Actor actor, Supplier<T> what) {
    return Shop.as(actor, what);
  }
}
