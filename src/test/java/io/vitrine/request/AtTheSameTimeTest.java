package io.vitrine.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.erasure.Hold;
import io.vitrine.erasure.Holds;
import io.vitrine.request.Requests.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two at the desk, one case. */
@VitrineTest
class AtTheSameTimeTest {

  private static final int LONG_ENOUGH_MS = 20_000;

  @Autowired private Shop shop;
  @Autowired private Requests requests;
  @Autowired private Docket docket;
  @Autowired private Holds holds;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private Shop.Shopper mira;
  private Actor okafor;
  private Actor lindqvist;

  @BeforeEach
  void people() {
    mira = shop.shopper().bought("Coat");
    okafor = shop.officer();
    lindqvist = shop.officer();
  }

  @Test
  void ofTwoOfficersAtOnceOneWinsAndTheOtherIsToldWhoAndWhen() throws Exception {
    var it = prepared();
    var third = shop.officer();
    var outcomes = new ArrayList<Throwable>();
    try (var pool = Executors.newFixedThreadPool(2)) {
      var tries = List.of(lindqvist, third).stream()
          .map(officer -> pool.submit(() -> Shop.as(officer, () -> docket.approve(it.reference(), it.version()))))
          .toList();
      for (var each : tries) {
        try {
          each.get();
        } catch (ExecutionException e) {
          outcomes.add(e.getCause());
        }
      }
    }
    assertThat(outcomes).singleElement().isInstanceOfSatisfying(ChangedMeanwhile.class, late -> {
      assertThat(late.by()).isIn(lindqvist.name(), third.name());
      assertThat(late.act()).isEqualTo("approve");
    });
  }

  @Test
  void whoWaitsForACaseDecidesOnWhatIsTrueWhenTheirTurnComes() {
    var it = prepared();
    try (var pool = Executors.newSingleThreadExecutor()) {
      Future<Case> waiting = transaction.execute(status -> {
        jdbc.sql("select id from request where id = :id for update").param("id", it.id().value()).query().listOfRows();
        var approval = pool.submit(() -> Shop.as(lindqvist, () -> docket.approve(it.reference(), it.version())));
        untilSomebodyWaits();
        Shop.as(okafor, () -> holds.place(
            mira.id, new Hold.Wanted(Hold.Why.LITIGATION, Hold.On.EVERYTHING, "A suit", null)));
        return approval;
      });
      assertThatThrownBy(waiting::get).hasCauseInstanceOf(ChangedMeanwhile.class);
    }
  }

  /** InnoDB tells anew of transactions only to who has not asked for a tenth of a second. */
  private void untilSomebodyWaits() {
    long until = System.currentTimeMillis() + LONG_ENOUGH_MS;
    while (jdbc.sql("select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'")
        .query(Long.class).single() == 0) {
      assertThat(System.currentTimeMillis()).isLessThan(until);
      LockSupport.parkNanos(200_000_000);
    }
  }

  private Case prepared() {
    var it = mira.does(() -> requests.ask(
        mira.id, new Wish(CaseType.DELETE, Residence.EUROPE, Set.of(), null, "en", "What was shown"))).it();
    var taken = Shop.as(okafor, () -> docket.take(it.reference(), it.version()));
    return Shop.as(okafor, () -> docket.prepare(it.reference(), taken.version()));
  }
}
