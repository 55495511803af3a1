package io.vitrine.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Actor;
import io.vitrine.holding.Disputes;
import io.vitrine.holding.Entry;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.request.Asker.Authority;
import io.vitrine.request.Asker.Channel;
import io.vitrine.request.Asker.Identity;
import io.vitrine.request.Asker.Who;
import io.vitrine.request.Counter.Claim;
import io.vitrine.request.Counter.Told;
import io.vitrine.request.Requests.Taken;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who writes, calls or stands at the counter says that something fixed is wrong. */
@VitrineTest
class ClaimsAtTheDeskTest {

  private static final Asker CALLS = new Asker(Channel.PHONE, Who.SELF, Identity.DETAILS, Authority.NONE);
  private static final Asker SOMEBODY_ELSE = new Asker(Channel.LETTER, Who.AGENT, Identity.NONE, Authority.NONE);
  private static final String SAYS = "It cost 20 euros less.";

  @Autowired private Shop shop;
  @Autowired private Counter counter;
  @Autowired private Docket docket;
  @Autowired private Requests requests;
  @Autowired private Disputes disputes;
  @Autowired private Holdings holdings;
  @Autowired private AccessLog accessLog;
  @Autowired private TestClock clock;
  @Autowired private ZoneId zone;

  private Shop.Shopper mira;
  private Actor okafor;
  private Entry coat;

  @BeforeEach
  void people() {
    mira = shop.shopper().bought("Coat");
    okafor = shop.officer();
    coat = mira.does(() -> holdings.page(mira.id, Filter.kinds("purchase"), null, 1)).entries().getFirst();
  }

  @Test
  void whoCallsAboutAnOrderIsUnderstoodAndGetsAnAnswer() {
    var day = LocalDate.ofInstant(coat.occurredAt(), zone);
    var found = Shop.as(okafor, () -> counter.entries(mira.id, " " + coat.externalKey() + " ", null));
    assertThat(found).singleElement().matches(named -> named.entry().equals(coat.id()) && !named.fixed().isEmpty());
    assertThat(Shop.as(okafor, () -> counter.entries(mira.id, "", day))).isEqualTo(found);
    assertThat(Shop.as(okafor, () -> counter.entries(mira.id, coat.externalKey(), day.minusDays(1)))).isEmpty();
    assertThat(Shop.as(okafor, () -> counter.entries(mira.id, " ", null))).isEmpty();
    assertThat(Shop.as(okafor, () -> counter.entries(shop.shopper().id, coat.externalKey(), null))).isEmpty();
    assertThat(mira.does(() -> accessLog.of(mira.id, AccessLog.Asked.ALL, 5)))
        .anyMatch(look -> okafor.name().equals(look.name()) && look.kinds().contains("purchase"));

    var it = claim(CALLS).it();
    assertThat(it.matter().type()).isEqualTo(CaseType.DISPUTE);
    assertThat(mira.does(() -> disputes.of(mira.id, coat.id())))
        .singleElement()
        .matches(claimed -> claimed.claim().equals(SAYS) && claimed.decidedAt() == null);
    Shop.as(okafor, () -> docket.open(it.reference()));
    var taken = Shop.as(okafor, () -> docket.take(it.reference(), it.version()));
    Shop.as(okafor, () -> docket.accept(it.reference(), taken.version(), "69.00 EUR", "You are right."));
    assertThat(mira.does(() -> disputes.of(mira.id, coat.id())))
        .singleElement()
        .matches(claimed -> "69.00 EUR".equals(claimed.rightValue()));
  }

  @Test
  void whatTheyClaimedOnTheirPageAlreadyIsTheSameCase() {
    mira.does(() -> {
      disputes.dispute(mira.id, coat.id(), "amount", "Too much.", "en");
      return true;
    });
    var theirs = mira.does(() -> requests.of(mira.id)).getFirst();
    var taken = claim(CALLS);
    assertThat(taken.joined()).isTrue();
    assertThat(taken.it().id()).isEqualTo(theirs.id());
    assertThat(mira.does(() -> disputes.of(mira.id, coat.id()))).hasSize(1);
    assertThat(claim(SOMEBODY_ELSE).joined()).isFalse();
  }

  @Test
  void whatSomebodyElseClaimsIsNotTheirWordBeforeItIsProvenAndLeavesNothingWhenItNeverIs() {
    var proven = claim(SOMEBODY_ELSE).it();
    assertThat(mira.does(() -> disputes.of(mira.id, coat.id()))).isEmpty();
    Shop.as(okafor, () -> docket.prove(
        proven.reference(), proven.version(), Identity.NONE, Authority.POWER, "A power of attorney"));
    assertThat(mira.does(() -> disputes.of(mira.id, coat.id()))).hasSize(1);

    var denied = claim(SOMEBODY_ELSE).it();
    var taken = Shop.as(okafor, () -> docket.take(denied.reference(), denied.version()));
    Shop.as(okafor, () -> docket.deny(denied.reference(), taken.version(), "no_authority", "Nobody proved it."));
    assertThat(Actor.asMachine("test", () -> disputes.claimed(mira.id, about(denied)))).isEmpty();
    assertThat(Actor.asMachine("test", () -> disputes.claimed(mira.id, about(proven)))).isPresent();

    var confirmed = claim(SOMEBODY_ELSE).it();
    mira.does(() -> requests.confirm(mira.id, confirmed.reference(), "I want this"));
    assertThat(mira.does(() -> disputes.of(mira.id, coat.id()))).hasSize(2);
  }

  @Test
  void whatCannotBeDisputedMakesNoCaseAndNobodyClaimsForThemselfAtTheDesk() {
    assertThat(unfit(new Claim(coat.id(), "size", SAYS), CaseType.DISPUTE)).isEqualTo(Unfit.Why.CLAIM);
    assertThat(unfit(new Claim(coat.id(), "amount", " "), CaseType.DISPUTE)).isEqualTo(Unfit.Why.CLAIM);
    assertThat(unfit(new Claim(coat.id(), "amount", "a".repeat(2_001)), CaseType.DISPUTE))
        .isEqualTo(Unfit.Why.CLAIM);
    assertThat(unfit(new Claim(coat.id(), "amount", SAYS), CaseType.DELETE)).isEqualTo(Unfit.Why.TYPE);
    assertThat(mira.does(() -> requests.of(mira.id))).isEmpty();
    var it = claim(CALLS).it();
    Shop.as(okafor, () -> {
      docket.stepAside(it.reference());
      return true;
    });
    assertThat(Shop.as(okafor, () -> counter.entries(mira.id, coat.externalKey(), null))).isEmpty();
    assertThat(unfit(new Claim(coat.id(), "amount", SAYS), CaseType.DISPUTE)).isEqualTo(Unfit.Why.PERSON);
  }

  private static long about(Case it) {
    return Objects.requireNonNull(it.matter().about());
  }

  private Unfit.Why unfit(Claim claim, CaseType type) {
    try {
      Shop.as(okafor, () -> counter.claim(mira.id, told(type, CALLS), claim));
      throw new AssertionError("It was taken in");
    } catch (Unfit unfit) {
      return unfit.why();
    }
  }

  private Taken claim(Asker asker) {
    return Shop.as(okafor, () ->
        counter.claim(mira.id, told(CaseType.DISPUTE, asker), new Claim(coat.id(), "amount", SAYS)));
  }

  private Told told(CaseType type, Asker asker) {
    var today = LocalDate.now(clock.withZone(zone));
    return new Told(type, Residence.EUROPE, Set.of(), "en", asker, today, "They called");
  }
}
