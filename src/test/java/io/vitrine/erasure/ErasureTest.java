package io.vitrine.erasure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Extent;
import io.vitrine.customer.Fate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an erasure takes and what it must leave. */
@VitrineTest
class ErasureTest {

  private static final String KEPT = "kept_verdict v join kept_entry k on k.verdict_id = v.id";
  private static final Instant LONG_AGO = Instant.parse("2012-05-04T10:00:00Z");

  @Autowired private Shop shop;
  @Autowired private Erasure erasure;
  @Autowired private Holds holds;
  @Autowired private LettingGo letting;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired @Qualifier("vault") private JdbcClient vault;

  private final String caseRef = "V-" + UUID.randomUUID().toString().substring(0, 12);

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void whoHasNothingThatMustStayLeavesNothing() {
    var ada = shop.shopper().bought(shop.product("Coffee"), "Coffee", LONG_AGO);
    var done = erases(ada, Extent.EVERYTHING);
    assertThat(done.effect().stays()).isZero();
    assertThat(done.effect().fates()).containsKeys("purchase", "account", "customer");
    assertThat(rows("customer where id = " + ada.id.value())).isZero();
    assertThat(rows("account where customer_id = " + ada.id.value())).isZero();
    assertThat(vaultRows("customer_secret where customer_id = " + ada.id.value())).isZero();
    assertThat(vaultRows("customer_key where customer_id = " + ada.id.value())).isZero();
  }

  @Test
  void anInvoiceStaysForTenYearsWithItsReasonAndAllOtherReasonsAreTold() {
    var ada = shop.shopper("Ada Kept").bought("Coffee");
    var stays = purchasesOf(ada);
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
    assertThat(stays.stays()).isOne();
    assertThat(stays.until()).isEqualTo(LocalDate.of(today.getYear() + 10, 12, 31));
    assertThat(stays.because()).extracting(Fate.Stay::rule)
        .containsExactlyInAnyOrder("invoice", "return_window", "warranty");
    assertThat(erases(ada, Extent.EVERYTHING).effect().fates().get("purchase")).isEqualTo(stays);
    assertThat(rows("entry where customer_id = " + ada.id.value())).isZero();
    assertThat(rows("customer where id = " + ada.id.value())).isZero();
    var stub = stubOf(caseRef);
    assertThat(rows(KEPT + " where v.customer_id = %d and v.because like '%%invoice%%'".formatted(stub))).isOne();
    assertThat(jdbc.sql("select concat_ws('/', source, name, email) from customer where id = " + stub)
        .query(String.class).single()).isEqualTo("kept/Ada Kept");
  }

  @Test
  void whatWasKeptGoesByItselfWhenItsLastReasonHasEnded() {
    var ada = shop.shopper().bought("Coffee");
    erases(ada, Extent.EVERYTHING);
    long stub = stubOf(caseRef);
    clock.forward(Duration.ofDays(365 * 9));
    asClock();
    assertThat(rows(KEPT + " where v.customer_id = " + stub)).isOne();
    clock.forward(Duration.ofDays(2 * 365));
    asClock();
    assertThat(rows(KEPT + " where v.customer_id = " + stub)).isZero();
    assertThat(rows("customer where id = " + stub)).isZero();
    assertThat(vaultRows("customer_secret where customer_id = " + stub)).isZero();
    assertThat(erasure(caseRef).effect().stays()).isPositive();
  }

  @Test
  void aHoldKeepsWhatWouldGoUntilItIsLifted() {
    var ada = shop.shopper().bought(shop.product("Coffee"), "Coffee", LONG_AGO);
    var officer = shop.officer();
    var hold = Shop.as(officer, () -> holds.place(
        ada.id, new Hold.Wanted(Hold.Why.LITIGATION, Hold.On.EVERYTHING, "A claim of 4 May", null)));
    var fate = purchasesOf(ada);
    assertThat(fate.isOpen()).isTrue();
    assertThat(fate.until()).isNull();
    erases(ada, Extent.EVERYTHING);
    long stub = stubOf(caseRef);
    assertThat(rows(KEPT + " where v.customer_id = " + stub)).isOne();
    Shop.as(officer, () -> {
      holds.lift(hold.id(), "The claim is settled");
      return true;
    });
    assertThat(rows(KEPT + " where v.customer_id = " + stub)).isZero();
    assertThat(rows("customer where id = " + stub)).isZero();
    Shop.as(officer, () -> assertThatThrownBy(() -> holds.lift(hold.id(), "Again"))
        .isInstanceOf(NotInThisState.class));
  }

  @Test
  void whereAHoldIsLiftedTheInvoiceStaysForItsOwnReasonsAndWhatTheHoldAloneKeptOfItGoes() {
    var ada = shop.shopper().bought("Coffee", "Tea");
    jdbc.sql("update entry set correction = '{\"note\":\"Mine\"}' where customer_id = " + ada.id.value()).update();
    var officer = shop.officer();
    var hold = Shop.as(officer, () -> holds.place(
        ada.id, new Hold.Wanted(Hold.Why.LITIGATION, Hold.On.EVERYTHING, "A claim of 4 May", null)));
    erases(ada, Extent.EVERYTHING);
    var ofAda = " where v.customer_id = " + stubOf(caseRef);
    assertThat(rows(KEPT + ofAda + " and k.correction is not null and v.until_day is null")).isEqualTo(2);
    Shop.as(officer, () -> {
      holds.lift(hold.id(), "The claim is settled");
      return true;
    });
    assertThat(rows(KEPT + ofAda + " and k.correction is null and v.until_day is not null")).isEqualTo(2);
    assertThat(jdbc.sql("select because, case_ref from kept_verdict v" + ofAda).query().singleRow())
        .hasEntrySatisfying("because", why -> assertThat(why.toString())
            .contains("invoice", "return_window", "warranty").doesNotContain("litigation"))
        .containsEntry("case_ref", caseRef);
  }

  @Test
  void aLongHistoryIsKeptRowForRowAsItWasJudged() {
    var ada = shop.shopper().bought(shop.product("Coffee"), "Coffee", LONG_AGO);
    // Of 600 in four years every seventh is a play, the 40th to the 80th went back in turns, the others stretch on.
    jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, order_key, received_at, title,
                               quantity, returned, amount_minor, currency, details)
            select :owner, :now - interval (seq div 2 * 5) day, if(seq mod 7 = 0, 'play', 'purchase'), 'test',
                   concat(:owner, '-long-', seq), concat(:owner, '-order-', seq), :now, 'Thing', 1,
                   seq between 40 and 80 and seq mod 2, 100, 'EUR', '{}'
              from seq_1_to_600
            """)
        .param("owner", ada.id.value())
        .param("now", clock.instant())
        .update();
    var order = ada.id.value() + "-order-300";
    Shop.as(shop.officer(), () -> holds.place(
        ada.id, new Hold.Wanted(Hold.Why.LITIGATION, new Hold.On(null, order, null), "One order", null)));
    var fates = erases(ada, Extent.EVERYTHING).effect().fates();
    assertThat(requireNonNull(fates.get("purchase")).stays()).isEqualTo(515);
    var stub = stubOf(caseRef);
    var kept = "select count(*), sum(crc32(concat(k.id, v.because, coalesce(v.until_day, '')))) from " + KEPT
        + " where v.customer_id = " + stub;
    var before = jdbc.sql(kept).query().singleRow();
    assertThat(before.get("count(*)")).isEqualTo(515L);
    // Judged one by one they are what they were judged together.
    Actor.asMachine("test", () -> letting.letGo(new CustomerId(stub)));
    assertThat(jdbc.sql(kept).query().singleRow()).isEqualTo(before);
    assertThat(rows(KEPT + " where k.order_key = '%s' and json_value(v.because, '$[1].rule') = 'litigation'"
        .formatted(order))).isOne();
  }

  @Test
  void whoWantsSomeKindsGoneKeepsTheRest() {
    var ada = shop.shopper().bought(shop.product("Coffee"), "Coffee", LONG_AGO);
    jdbc.sql("update entry set kind = 'play' where customer_id = " + ada.id.value()).update();
    ada.bought(shop.product("Tea"), "Tea", LONG_AGO);
    var plays = Extent.ofKinds(Set.of("play"));
    var foreseen = ada.does(() -> erasure.preview(ada.id, plays));
    var done = erases(ada, plays);
    assertThat(done.effect()).isEqualTo(foreseen);
    assertThat(done.effect().fates()).isEqualTo(Map.of("play", new Fate(1, 0, List.of(), null)));
    assertThat(rows("entry where customer_id = " + ada.id.value())).isOne();
    assertThat(ada.does(() -> erasure.preview(ada.id, Extent.EVERYTHING)).fates()).containsKey("purchase");
  }

  @Test
  void theDryRunCountsWhatTheErasureThenDoes() {
    var ada = shop.shopper().bought("Coffee", "Tea").bought(shop.product("Old"), "Old", LONG_AGO);
    var dry = Shop.as(shop.officer(), () -> erasure.dryRun(ada.id, Extent.EVERYTHING)).effect();
    Effect done = erases(ada, Extent.EVERYTHING).effect();
    assertThat(dry.fates()).isEqualTo(done.fates());
    assertThat(dry.rows()).isEqualTo(done.rows());
  }

  @Test
  void askedTwiceItIsDoneOnce() {
    var ada = shop.shopper().bought("Coffee");
    var first = erases(ada, Extent.EVERYTHING);
    assertThat(erases(ada, Extent.EVERYTHING)).isEqualTo(first);
    assertThatThrownBy(() -> erases(ada, Extent.ofKinds(Set.of("play"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Fate purchasesOf(Shop.Shopper who) {
    return requireNonNull(
        who.does(() -> erasure.preview(who.id, Extent.EVERYTHING)).fates().get("purchase"));
  }

  private Erased erases(Shop.Shopper who, Extent extent) {
    return Actor.asMachine("test", () -> erasure.erase(caseRef, who.id, extent));
  }

  private Erased erasure(String of) {
    return Actor.asMachine("test", () -> erasure.result(of)).orElseThrow();
  }

  private void asClock() {
    Actor.asMachine("clock", (Runnable) letting::letGo);
  }

  private long stubOf(String of) {
    return jdbc.sql("select stub_id from erasure where case_ref = :case").param("case", of).query(Long.class).single();
  }

  private long rows(String of) {
    return jdbc.sql("select count(*) from " + of).query(Long.class).single();
  }

  private long vaultRows(String of) {
    return vault.sql("select count(*) from " + of).query(Long.class).single();
  }
}
