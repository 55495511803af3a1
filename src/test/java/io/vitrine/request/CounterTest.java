package io.vitrine.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Browser;
import io.vitrine.customer.Choices;
import io.vitrine.customer.Decision;
import io.vitrine.customer.Purpose;
import io.vitrine.holding.Uses;
import io.vitrine.request.Asker.Authority;
import io.vitrine.request.Asker.Channel;
import io.vitrine.request.Asker.Identity;
import io.vitrine.request.Asker.Who;
import io.vitrine.request.Counter.Told;
import io.vitrine.request.Requests.Taken;
import io.vitrine.request.Requests.Wish;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who writes, calls or stands at the counter, and who asks in another's name. */
@VitrineTest
class CounterTest {

  private static final Asker AT_THE_COUNTER =
      new Asker(Channel.COUNTER, Who.SELF, Identity.DOCUMENT, Authority.NONE);
  private static final Asker SOMEBODY_ELSE = new Asker(Channel.LETTER, Who.AGENT, Identity.NONE, Authority.NONE);

  @Autowired private Shop shop;
  @Autowired private Counter counter;
  @Autowired private Requests requests;
  @Autowired private Docket docket;
  @Autowired private CarryingOut carryingOut;
  @Autowired private AccessLog accessLog;
  @Autowired private Uses uses;
  @Autowired private Choices choices;
  @Autowired private TestClock clock;
  @Autowired private ZoneId zone;

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
  void whoIsFoundByNumberOrAddressSeesInTheirLogThatTheyWere() {
    assertThat(as(okafor, () -> counter.find("nobody"))).isEmpty();
    var byNumber = as(okafor, () -> counter.find(" " + mira.account.login() + " "));
    assertThat(byNumber).singleElement().matches(found -> found.customer().equals(mira.id));
    assertThat(as(okafor, () -> counter.find(mira.account.login() + "@example.org"))).isEqualTo(byNumber);
    assertThat(mira.does(() -> accessLog.of(mira.id, AccessLog.Asked.ALL, 5)))
        .anyMatch(look -> okafor.name().equals(look.name()) && look.times() == 2);
    var it = open(CaseType.ACCESS, AT_THE_COUNTER).it();
    as(okafor, () -> {
      docket.stepAside(it.reference());
      return true;
    });
    assertThat(as(okafor, () -> counter.find(mira.account.login()))).isEmpty();
    assertThatThrownBy(() -> open(CaseType.DELETE, AT_THE_COUNTER)).isInstanceOf(Unfit.class);
  }

  @Test
  void whatCameByLetterRunsFromTheDayItCameAndJoinsWhatIsOpen() {
    var came = LocalDate.now(clock.withZone(zone)).minusDays(4);
    var taken = open(CaseType.DELETE, new Asker(Channel.LETTER, Who.SELF, Identity.CALLBACK, Authority.NONE), came);
    assertThat(taken.clock().received()).isEqualTo(came);
    assertThat(taken.it().times().acknowledged()).isNull();
    assertThat(requests.byCode(Objects.requireNonNull(taken.code()))).isPresent();
    var again = mira.does(() -> requests.ask(mira.id, wish(CaseType.DELETE)));
    assertThat(again.it().id()).isEqualTo(taken.it().id());
  }

  @Test
  void aRequestInAnothersNameIsAnsweredOnlyWhenItIsProvenThatTheyMay() {
    var it = open(CaseType.DELETE, SOMEBODY_ELSE).it();
    assertThat(it.matter().missing()).containsExactlyInAnyOrder(Missing.IDENTITY, Missing.AUTHORITY);
    var taken = as(okafor, () -> docket.take(it.reference(), it.version()));
    assertThatThrownBy(() -> as(okafor, () -> docket.prepare(it.reference(), taken.version())))
        .isInstanceOf(NotProven.class);
    var signed = as(okafor, () -> docket.prove(
        it.reference(), taken.version(), Identity.NONE, Authority.SIGNED, "A signed permission"));
    assertThatThrownBy(() -> as(okafor, () -> docket.prepare(it.reference(), signed.version())))
        .isInstanceOf(NotProven.class);
    var proven = as(okafor, () -> docket.prove(
        it.reference(), signed.version(), Identity.CALLBACK, Authority.NONE, "Called back"));
    assertThat(as(okafor, () -> docket.prepare(it.reference(), proven.version())).state())
        .isEqualTo(State.SECOND_OFFICER);
  }

  @Test
  void whoIsNotProvenIsDeniedWithALetterThatTheOneInWhoseNameItWasReads() {
    var it = open(CaseType.STOP, SOMEBODY_ELSE).it();
    assertThat(it.state()).isEqualTo(State.RECEIVED);
    assertThat(mira.does(() -> uses.of(mira.id, new Browser(false))))
        .anyMatch(kind -> Arrays.stream(Purpose.values()).anyMatch(kind::allows));
    Actor.asMachine("clock", () -> carryingOut.carryOut(it.id()));
    var denied = as(okafor, () -> docket.deny(
        it.reference(), it.version(), "no_authority", "You sent no permission of theirs."));
    assertThat(denied.state()).isEqualTo(State.DENIED);
    assertThat(mira.does(() -> requests.file(mira.id, it.reference())).orElseThrow().letters())
        .extracting(CaseFile.Letter::body)
        .containsExactly("You sent no permission of theirs.");
  }

  @Test
  void whatNobodyProvedNeitherJoinsNorIsJoined() {
    var mine = mira.does(() -> requests.ask(mira.id, wish(CaseType.DELETE, "rating"))).it();
    var theirs = open(CaseType.DELETE, SOMEBODY_ELSE);
    assertThat(theirs.joined()).isFalse();
    var more = mira.does(() -> requests.ask(mira.id, wish(CaseType.DELETE)));
    assertThat(more.it().id()).isEqualTo(mine.id());
  }

  @Test
  void whoCallsAndIsKnownIsLeftAloneAtOnceAndTheirLogSaysThatTheDeskDidIt() {
    var it = open(CaseType.STOP, new Asker(Channel.PHONE, Who.SELF, Identity.DETAILS, Authority.NONE)).it();
    assertThat(mira.does(() -> uses.of(mira.id, new Browser(false))))
        .noneMatch(kind -> Arrays.stream(Purpose.values()).anyMatch(kind::allows));
    assertThat(mira.does(() -> choices.made(mira.id, Long.MAX_VALUE, 100)))
        .isNotEmpty()
        .allMatch(decision -> decision.by() == Decision.By.DESK);
    Actor.asMachine("clock", () -> carryingOut.carryOut(it.id()));
    assertThat(as(okafor, () -> docket.open(it.reference())).file().of().state()).isEqualTo(State.COMPLETED);
  }

  @Test
  void whatWaitsForAProofIsDoneAsSoonAsItIsProven() {
    var it = open(CaseType.NO_SALE, SOMEBODY_ELSE, Residence.CALIFORNIA).it();
    assertThat(it.matter().missing()).containsExactly(Missing.AUTHORITY);
    as(okafor, () -> docket.prove(it.reference(), it.version(), Identity.NONE, Authority.SIGNED, "Signed, scanned"));
    assertThat(mira.does(() -> uses.of(mira.id, new Browser(false))))
        .noneMatch(kind -> kind.allows(Purpose.PARTNERS));
  }

  @Test
  void inWhoseNameItWasAskedSaysSignedInThatTheyWantItAndAGuardianShowsAPaper() {
    var it = open(CaseType.STOP, SOMEBODY_ELSE).it();
    var confirmed = mira.does(() -> requests.confirm(mira.id, it.reference(), "I want this"));
    assertThat(confirmed.matter().missing()).isEmpty();
    assertThat(confirmed.matter().asker().authority()).isEqualTo(Authority.CONFIRMED);
    assertThat(mira.does(() -> uses.of(mira.id, new Browser(false))))
        .noneMatch(kind -> Arrays.stream(Purpose.values()).anyMatch(kind::allows));
    assertThatThrownBy(() -> mira.does(() -> requests.confirm(mira.id, it.reference(), "Again")))
        .isInstanceOf(NotNow.class);
    var guardian = new Asker(Channel.LETTER, Who.GUARDIAN, Identity.NONE, Authority.NONE);
    var theirs = open(CaseType.DELETE, guardian).it();
    assertThatThrownBy(() -> mira.does(() -> requests.confirm(mira.id, theirs.reference(), "I want this")))
        .isInstanceOf(NotNow.class);
  }

  @Test
  void whatMakesNoCaseIsRefusedAndSaysWhy() {
    var today = LocalDate.now(clock.withZone(zone));
    assertThat(unfit(CaseType.APPEAL, AT_THE_COUNTER, today, "Came in")).isEqualTo(Unfit.Why.TYPE);
    assertThat(unfit(CaseType.DELETE, Asker.ON_OUR_PAGE, today, "Came in")).isEqualTo(Unfit.Why.TYPE);
    assertThat(unfit(CaseType.DELETE, AT_THE_COUNTER, today.plusDays(1), "Came in")).isEqualTo(Unfit.Why.DAY);
    assertThat(unfit(CaseType.DELETE, AT_THE_COUNTER, today.minusDays(91), "Came in")).isEqualTo(Unfit.Why.DAY);
    assertThat(unfit(CaseType.DELETE, AT_THE_COUNTER, today, " ")).isEqualTo(Unfit.Why.NOTE);
    assertThat(unfit(CaseType.DELETE, AT_THE_COUNTER, today, "a".repeat(1_001))).isEqualTo(Unfit.Why.NOTE);
    var alone = new Asker(Channel.COUNTER, Who.SELF, Identity.DOCUMENT, Authority.SIGNED);
    assertThat(unfit(CaseType.DELETE, alone, today, "Came in")).isEqualTo(Unfit.Why.AUTHORITY);
    assertThatThrownBy(() -> mira.does(() -> counter.find(mira.account.login())))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
  }

  /** 11 CCR §7060(b), §7062, §7063, §7026(j); GDPR Article 12(6). */
  @ParameterizedTest
  @CsvSource({
    "DELETE,  GDPR, SELF,     NONE,     NONE,   IDENTITY",
    "DELETE,  GDPR, SELF,     DOCUMENT, NONE,   ''",
    "DELETE,  CPRA, AGENT,    NONE,     SIGNED, IDENTITY",
    "DELETE,  CPRA, AGENT,    NONE,     POWER,  ''",
    "DELETE,  CPRA, AGENT,    DETAILS,  NONE,   AUTHORITY",
    "DELETE,  GDPR, GUARDIAN, DOCUMENT, POWER,  AUTHORITY",
    "DELETE,  GDPR, GUARDIAN, DOCUMENT, OFFICE, ''",
    "NO_SALE, CPRA, SELF,     NONE,     NONE,   ''",
    "NO_SALE, GDPR, SELF,     NONE,     NONE,   IDENTITY",
    "NO_SALE, CPRA, AGENT,    NONE,     SIGNED, ''",
    "NO_SALE, CPRA, AGENT,    NONE,     NONE,   AUTHORITY",
  })
  void theLawSaysWhatIsToBeProven(
      CaseType type, Regime regime, Who who, Identity identity, Authority authority, String missing) {
    var asker = new Asker(Channel.LETTER, who, identity, authority);
    var expected = missing.isEmpty() ? Set.of() : Set.of(Missing.valueOf(missing));
    assertThat(ProofOfWhoAsks.missing(type, regime, asker)).isEqualTo(expected);
  }

  private Unfit.Why unfit(CaseType type, Asker asker, LocalDate came, String note) {
    var told = new Told(type, Residence.EUROPE, Set.of(), "en", asker, came, note);
    try {
      as(okafor, () -> counter.open(mira.id, told));
      throw new AssertionError("It was taken in");
    } catch (Unfit unfit) {
      return unfit.why();
    }
  }

  private Taken open(CaseType type, Asker asker) {
    return open(type, asker, Residence.EUROPE);
  }

  private Taken open(CaseType type, Asker asker, Residence lives) {
    var today = LocalDate.now(clock.withZone(zone));
    return as(okafor, () ->
        counter.open(mira.id, new Told(type, lives, Set.of(), "de", asker, today, "A letter from a firm")));
  }

  private Taken open(CaseType type, Asker asker, LocalDate came) {
    return as(okafor, () -> counter.open(
        mira.id, new Told(type, Residence.EUROPE, Set.of(), "de", asker, came, "A letter")));
  }

  private static Wish wish(CaseType type, String... kinds) {
    return new Wish(type, Residence.EUROPE, Set.of(kinds), null, "en", "What was shown");
  }

  private static <T> T as(Actor actor, Supplier<T> what) {
    return Shop.as(actor, what);
  }
}
