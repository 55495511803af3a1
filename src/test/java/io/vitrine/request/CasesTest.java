package io.vitrine.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Role;
import io.vitrine.erasure.Hold;
import io.vitrine.erasure.Holds;
import io.vitrine.erasure.NotInThisState;
import io.vitrine.request.Requests.Taken;
import io.vitrine.request.Requests.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@VitrineTest
class CasesTest {

  @Autowired private Shop shop;
  @Autowired private Requests requests;
  @Autowired private CaseQueue queue;
  @Autowired private Docket docket;
  @Autowired private CarryingOut carryingOut;
  @Autowired private Minding minding;
  @Autowired private Holds holds;
  @Autowired private AccessLog accessLog;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Shop.Shopper mira;
  private Actor okafor;
  private Actor lindqvist;

  @BeforeEach
  void people() {
    mira = shop.shopper().bought("Coat");
    okafor = shop.officer();
    lindqvist = shop.officer();
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void onlyTheStepsOfTheTableExistInCodeAndInTheDatabase() {
    var ways = jdbc.sql("select from_state, to_state from request_way")
        .query((rs, n) -> rs.getString(1) + " " + rs.getString(2))
        .set();
    var steps = new ArrayList<String>();
    for (var from : State.values()) {
      for (var to : State.values()) {
        if (Arrays.stream(Step.values()).anyMatch(step -> step.leadsFrom(from) && step.to() == to)) {
          steps.add(from.code() + " " + to.code());
        }
      }
    }
    assertThat(ways).containsExactlyInAnyOrderElementsOf(steps);
    assertThat(Arrays.stream(State.values()).filter(State::isFinal))
        .allMatch(state -> Arrays.stream(Step.values()).noneMatch(step -> step.leadsFrom(state)));
  }

  @Test
  void theDatabaseRefusesAStepThatIsNone() {
    var it = asksToDelete();
    assertThatThrownBy(() -> jdbc.sql("update request set state_before = state, state = 'completed' where id = :id")
            .param("id", it.it().id().value())
            .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> jdbc
            .sql("update request set prepared_by = 1, approved_by = 1 where id = :id")
            .param("id", it.it().id().value())
            .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void everyStepIsForSomeAndRefusedToAllOthers() {
    for (var step : Step.values()) {
      assertThat(Arrays.stream(Role.values()).filter(step::isFor)).isNotEmpty();
    }
    var it = asksToDelete().it();
    assertThatThrownBy(() -> it.approve(okafor, clock.instant(), clock.instant())).isInstanceOf(NotNow.class);
    assertThatThrownBy(() -> it.execute(mira.actor, clock.instant())).isInstanceOf(NotNow.class);
    assertThatThrownBy(() -> it.cancel(okafor, clock.instant())).isInstanceOf(NotNow.class);
    assertThatThrownBy(() -> it.deny(mira.actor, "unfounded", clock.instant())).isInstanceOf(NotNow.class);
  }

  @Test
  void twoOfficersDecideAndItIsCarriedOutWhenTheTimeToCancelIsOver() {
    var it = asksToDelete().it();
    var taken = as(okafor, () -> docket.take(it.reference(), it.version()));
    var prepared = as(okafor, () -> docket.prepare(it.reference(), taken.version()));
    assertThatThrownBy(() -> as(okafor, () -> docket.approve(it.reference(), prepared.version())))
        .isInstanceOf(SameOfficer.class);
    var approved = as(lindqvist, () -> docket.approve(it.reference(), prepared.version()));
    assertThat(approved.times().executeAt()).isAfter(clock.instant().plus(Duration.ofDays(6)));
    carryOut(it);
    assertThat(state(it)).isEqualTo(State.APPROVED);
    clock.forward(Duration.ofDays(7).plusMinutes(1));
    carryOut(it);
    assertThat(state(it)).isEqualTo(State.COMPLETED);
    assertThatThrownBy(() -> mira.does(() -> requests.cancel(mira.id, it.reference())))
        .isInstanceOf(AccessDeniedException.class);
    var left = as(lindqvist, () -> docket.open(it.reference()));
    assertThat(left.name()).isNull();
    assertThat(left.file().outcome()).isNotNull();
    assertThat(left.file().toString()).doesNotContain(mira.account.name());
  }

  @Test
  void untilThenTheShopperCancels() {
    var it = approved();
    mira.does(() -> requests.cancel(mira.id, it.reference()));
    clock.forward(Duration.ofDays(8));
    carryOut(it);
    assertThat(state(it)).isEqualTo(State.CANCELLED);
  }

  @Test
  void whatIsNotAsItWasPreparedIsNotApproved() {
    var it = prepared();
    mira.does(() -> requests.write(mira.id, it.reference(), "And one thing more."));
    assertThatThrownBy(() -> as(lindqvist, () -> docket.approve(it.reference(), it.version())))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void whoAsksForMoreWhileTheSecondOfficerChecksSendsItBackToTheFirst() {
    var some = mira.does(() -> requests.ask(mira.id, wish(CaseType.DELETE, "visit"))).it();
    var taken = as(okafor, () -> docket.take(some.reference(), some.version()));
    as(okafor, () -> docket.prepare(some.reference(), taken.version()));
    mira.does(() -> requests.ask(mira.id, wish(CaseType.DELETE, "rating")));
    assertThat(state(some)).isEqualTo(State.OPEN);
  }

  @Test
  void theClockStandsStillUntilTheShopperAnswersAndNotInCalifornia() {
    var it = asksToDelete().it();
    var taken = as(okafor, () -> docket.take(it.reference(), it.version()));
    var due = as(okafor, () -> docket.open(it.reference())).file().clock().due();
    as(okafor, () -> docket.pause(it.reference(), taken.version(), "Both cards?"));
    assertThat(state(it)).isEqualTo(State.PAUSED);
    clock.forward(Duration.ofDays(10));
    mira.does(() -> requests.write(mira.id, it.reference(), "Both."));
    var file = mira.does(() -> requests.file(mira.id, it.reference())).orElseThrow();
    assertThat(file.of().state()).isEqualTo(State.OPEN);
    assertThat(file.clock().due()).isAfterOrEqualTo(due.plusDays(7));
    assertThat(file.letters()).extracting(CaseFile.Letter::body).containsExactly("Both cards?", "Both.");
    var californian = mira.does(() -> requests.ask(mira.id, new Wish(
        CaseType.ACCESS, Residence.CALIFORNIA, Set.of(), null, "en", "shown"))).it();
    var open = as(okafor, () -> docket.take(californian.reference(), californian.version()));
    assertThatThrownBy(() -> as(okafor, () -> docket.pause(open.reference(), open.version(), "Who?")))
        .isInstanceOf(NotNow.class);
  }

  @Test
  void anExtensionIsToldWithItsReasonAndGivenOnce() {
    var it = asksToDelete().it();
    var longer = as(okafor, () -> docket.extend(
        it.reference(), it.version(), language -> "Nine systems have to be asked."));
    var file = mira.does(() -> requests.file(mira.id, it.reference())).orElseThrow();
    assertThat(file.clock().extended()).isTrue();
    assertThat(file.letters()).extracting(CaseFile.Letter::body).containsExactly("Nine systems have to be asked.");
    assertThatThrownBy(() -> as(okafor, () -> docket.extend(it.reference(), longer.version(), language -> "More.")))
        .isInstanceOf(NotNow.class);
  }

  @Test
  void anOfficerSeesNoNameBeforeTheCaseIsOpenedAndTheShopperSeesWhoOpenedIt() {
    var it = asksToDelete().it();
    assertThat(as(okafor, () -> queue.lines(false)).toString()).doesNotContain(mira.account.name());
    assertThat(as(okafor, () -> docket.open(it.reference())).name()).isEqualTo(mira.account.name());
    assertThat(mira.does(() -> accessLog.of(mira.id, AccessLog.Asked.ALL, 5)))
        .anyMatch(look -> okafor.name().equals(look.name()));
  }

  @Test
  void nobodyWorksOnACaseOfTheirOwn() {
    var it = asksToDelete().it();
    var asOfficer = Actor.asMachine("test", () -> accounts.openOfficer(
            mira.account.login() + "@example.org", "no password", "Mira at work"))
        .actor(clock.instant());
    assertThatThrownBy(() -> as(asOfficer, () -> docket.open(it.reference()))).isInstanceOf(NoSuchCase.class);
    assertThatThrownBy(() -> as(asOfficer, () -> docket.take(it.reference(), 1))).isInstanceOf(NoSuchCase.class);
    as(okafor, () -> {
      docket.stepAside(it.reference());
      return true;
    });
    assertThatThrownBy(() -> as(okafor, () -> docket.open(it.reference()))).isInstanceOf(NoSuchCase.class);
    assertThat(as(okafor, () -> queue.lines(false)))
        .filteredOn(line -> line.reference().equals(it.reference()))
        .singleElement()
        .matches(DocketLine::closedToMe);
  }

  @Test
  void nobodySeesOrLiftsAHoldOnThemselves() {
    var it = asksToDelete().it();
    as(okafor, () -> docket.hold(
        it.reference(), it.version(), new Hold.Wanted(Hold.Why.LITIGATION, Hold.On.EVERYTHING, "A suit", null)));
    var hold = as(okafor, () -> holds.of(mira.id)).getFirst();
    assertThat(as(okafor, () -> holds.open())).contains(hold);
    as(okafor, () -> {
      docket.stepAside(it.reference());
      return true;
    });
    assertThat(as(okafor, () -> holds.open())).doesNotContain(hold);
    assertThatThrownBy(() -> as(okafor, () -> {
      holds.lift(hold.id(), "Mine");
      return true;
    })).isInstanceOf(NotInThisState.class);
  }

  @Test
  void whoLosesTheRoleInTheMiddleDecidesNothingMore() {
    var it = prepared();
    jdbc.sql("update account set disabled_at = now(6) where id = :id").param("id", lindqvist.account()).update();
    assertThatThrownBy(() -> as(lindqvist, () -> docket.approve(it.reference(), it.version())))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(state(it)).isEqualTo(State.SECOND_OFFICER);
  }

  @Test
  void whenEverythingGoesLettersGoAndOtherCasesAreClosedAndTheCodeStillOpensTheCase() {
    var code = new ArrayList<String>();
    var deletion = mira.does(() -> requests.ask(mira.id, wish(CaseType.DELETE)));
    code.add(Objects.requireNonNull(deletion.code()));
    var it = deletion.it();
    var other = mira.does(() -> requests.ask(mira.id, wish(CaseType.ACCESS))).it();
    mira.does(() -> requests.write(mira.id, it.reference(), "canary"));
    var version = jdbc.sql("select version from request where id = :id").param("id", it.id().value())
        .query(Integer.class).single();
    var taken = as(okafor, () -> docket.take(it.reference(), version));
    var prepared = as(okafor, () -> docket.prepare(it.reference(), taken.version()));
    as(lindqvist, () -> docket.approve(it.reference(), prepared.version()));
    clock.forward(Duration.ofDays(8));
    carryOut(it);
    assertThat(state(it)).isEqualTo(State.COMPLETED);
    assertThat(state(other)).isEqualTo(State.CANCELLED);
    assertThat(jdbc.sql("select count(*) from request_message where request_id = :id")
        .param("id", it.id().value()).query(Long.class).single()).isZero();
    assertThat(requests.byCode(code.getFirst()).orElseThrow().outcome()).isNotNull();
  }

  @Test
  void aHoldThatIsPlacedMeanwhileStopsTheApproval() {
    var it = prepared();
    as(okafor, () -> holds.place(mira.id, new Hold.Wanted(Hold.Why.LITIGATION, Hold.On.EVERYTHING, "A suit", null)));
    assertThatThrownBy(() -> as(lindqvist, () -> docket.approve(it.reference(), it.version())))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(as(lindqvist, () -> docket.isAsPrepared(it.reference()))).isFalse();
  }

  @Test
  void theDeskIsWarnedBeforeAndTheCaseEscalatesAfter() {
    var it = asksToDelete().it();
    mind(it);
    clock.forward(Duration.ofDays(29));
    mind(it);
    mind(it);
    clock.forward(Duration.ofDays(10));
    mind(it);
    var file = mira.does(() -> requests.file(mira.id, it.reference())).orElseThrow();
    assertThat(file.happened()).extracting(CaseFile.Happened::act).containsExactly("received", "warned", "escalated");
    assertThat(as(okafor, () -> queue.lines(false)))
        .filteredOn(line -> line.reference().equals(it.reference()))
        .singleElement()
        .matches(DocketLine::escalated);
  }

  private Taken asksToDelete() {
    return mira.does(() -> requests.ask(mira.id, wish(CaseType.DELETE)));
  }

  private Case prepared() {
    var it = asksToDelete().it();
    var taken = as(okafor, () -> docket.take(it.reference(), it.version()));
    return as(okafor, () -> docket.prepare(it.reference(), taken.version()));
  }

  private Case approved() {
    var it = prepared();
    return as(lindqvist, () -> docket.approve(it.reference(), it.version()));
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

  private void mind(Case it) {
    Actor.asMachine("clock", () -> minding.mind(it.id()));
  }

  private static <T> T as(Actor actor, Supplier<T> what) {
    return Shop.as(actor, what);
  }
}
