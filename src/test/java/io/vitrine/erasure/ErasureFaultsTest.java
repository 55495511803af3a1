package io.vitrine.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Extent;
import io.vitrine.customer.Safe;
import io.vitrine.erasure.Steps.Step;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Stopped anywhere, restored, short of disk or with a clock that went back: what is erased stays erased. */
@VitrineTest
class ErasureFaultsTest extends Erasable {

  @Autowired private Safe safe;
  @Autowired private Systems systems;
  @Autowired private Opening opening;

  private static final class Killed extends Error {}

  @ParameterizedTest
  @EnumSource(Step.class)
  void stoppedAtAnyStepNothingIsHalfAndItGoesOnByItself(Step at) {
    var code = "s" + caseRef.substring(2).replace("-", "");
    var said = new Systems.Said(code, "A system", "Orders", "https://example.org/in", "they", List.of(TILL));
    var told = Shop.as(shop.officer(), () -> systems.add(said)).system();
    var ada = known();
    killedAt(at, 1);
    assertThatThrownBy(() -> erases(ada.id(), Extent.EVERYTHING)).isInstanceOf(Killed.class);
    boolean committed = at.compareTo(Step.COMMITTED) >= 0;
    assertThat(rows("entry where customer_id = " + ada.id().value()) == 0).as("erased").isEqualTo(committed);
    assertThat(rows("account where customer_id = " + ada.id().value()) == 0).as("signed out").isEqualTo(committed);
    assertThat(rows("erasure where case_ref = '%s'".formatted(caseRef)) == 1).as("recorded").isEqualTo(committed);
    restarted();
    assertThat(places(ada.canary()).isEmpty()).as("gone after the restart").isEqualTo(at != Step.ASKED);
    erases(ada.id(), Extent.EVERYTHING);
    assertThat(places(ada.canary())).isEmpty();
    assertThat(vaultRows("customer_key where customer_id = " + ada.id().value())).isZero();
    assertThat(vaultRows("customer_secret where customer_id = " + ada.id().value())).isZero();
    assertThat(vaultRows("erasure_journal where case_ref = '%s' and done_at is not null".formatted(caseRef))).isOne();
    assertThat(rows("notice where case_ref = '%s' and system_id = %d".formatted(caseRef, told.id()))).isOne();
    assertThat(rows("ledger_record where act = 'erased' and json_value(facts, '$.case') = '%s'".formatted(caseRef)))
        .isOne();
    Shop.as(shop.officer(), () -> {
      systems.retire(told.id(), true);
      return true;
    });
  }

  @Test
  void stoppedBetweenTwoRoomsNoRoomHasErased() {
    for (int room = 1; room <= 3; room++) {
      var ada = known();
      var name = caseRef + "-" + room;
      killedAt(Step.ROOM_ERASED, room);
      assertThatThrownBy(() -> Actor.asMachine("test", () -> erasure.erase(name, ada.id(), Extent.EVERYTHING)))
          .isInstanceOf(Killed.class);
      assertThat(places(ada.canary())).contains("entry.title", "dispute.claim", "account.login");
      restarted();
      assertThat(places(ada.canary())).isEmpty();
    }
  }

  @Test
  void whereTheStonesOfALongHistoryFailHalfwayNeitherStoneNorErasureStandsAndItGoesOnByItself() {
    var ada = known();
    jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, received_at, title, details)
            select :owner, :now - interval seq hour, 'purchase', :till, concat(:case, '-', seq), :now, 'Thing', '{}'
              from seq_1_to_5000
            """)
        .param("owner", ada.id().value())
        .param("now", clock.instant())
        .param("till", TILL)
        .param("case", caseRef)
        .update();
    long entries = rows("entry where customer_id = " + ada.id().value());
    long stones = vaultRows("tombstone");
    vault.sql(
            """
            create trigger full before insert on tombstone for each row
              if (select count(*) from tombstone) >= %d then signal sqlstate '45000'; end if
            """
                .formatted(stones + 3_000))
        .update();
    try {
      assertThatThrownBy(() -> erases(ada.id(), Extent.EVERYTHING)).isInstanceOf(DataAccessException.class);
      assertThat(vaultRows("tombstone")).isEqualTo(stones);
      assertThat(rows("entry where customer_id = " + ada.id().value())).isEqualTo(entries);
      assertThat(rows("kept_entry where external_key like '%s-%%'".formatted(caseRef))).isZero();
    } finally {
      vault.sql("drop trigger full").update();
    }
    restarted();
    assertThat(rows("entry where customer_id = " + ada.id().value())).isZero();
    assertThat(rows("kept_entry where external_key like '%s-%%'".formatted(caseRef))).isEqualTo(5_000);
    assertThat(vaultRows("tombstone")).isEqualTo(stones + entries);
  }

  @Test
  void aDatabaseFromAnOlderBackupErasesAgainBeforeItServes() {
    var ada = known();
    var backup = List.of("customer", "account", "entry", "edit", "edited_entry", "dispute", "decision", "choice");
    backup.forEach(table -> jdbc.sql("create table `bak_%s` as select * from %s where %s = %d".formatted(
            table, table, table.equals("customer") ? "id" : "customer_id", ada.id().value()))
        .update());
    erases(ada.id(), Extent.EVERYTHING);
    assertThat(places(ada.canary())).isNotEmpty().allMatch(place -> place.startsWith("bak_"));
    backup.forEach(table -> {
      var columns = columns(table);
      jdbc.sql("insert into %s (%s) select %s from `bak_%s`".formatted(table, columns, columns, table)).update();
      jdbc.sql("drop table `bak_%s`".formatted(table)).update();
    });
    jdbc.sql("delete from erasure where case_ref = :case").param("case", caseRef).update();
    assertThat(places(ada.canary())).contains("customer.email", "entry.title");
    assertThat(Actor.asMachine("test", () -> opens(ada))).as("what was sealed").isFalse();
    opening.start();
    assertThat(places(ada.canary())).isEmpty();
    assertThat(rows("erasure where case_ref = '%s'".formatted(caseRef))).isOne();
    assertThat(resuming.replay()).isZero();
  }

  /** As a backup has them: what is computed is computed again. */
  private String columns(String table) {
    return String.join(", ", jdbc.sql(
            """
            select column_name
              from information_schema.columns
             where table_schema = database()
               and table_name = :table
               and is_generated = 'NEVER'
            """)
        .param("table", table)
        .query(String.class)
        .list());
  }

  /** By a key that is made anew, as the old one is dead. */
  private boolean opens(Known who) {
    var sealed = jdbc.sql("select sealed from entry where customer_id = :owner and kind = 'visit'")
        .param("owner", who.id().value())
        .query(String.class)
        .single();
    try {
      safe.forSealing(who.id()).open(sealed, TILL + "\n" + who.canary() + "-visit");
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  @Test
  void whoGetsTheNumberOfAnErasedCustomerAfterARestoreIsNotErased() {
    var ada = known();
    erases(ada.id(), Extent.EVERYTHING);
    jdbc.sql("delete from erasure where case_ref = :case").param("case", caseRef).update();
    jdbc.sql(
            """
            insert into customer (id, source, external_key, name, created_at)
            values (:id, 'test', :key, 'Eve', now(6))
            """)
        .param("id", ada.id().value())
        .param("key", caseRef)
        .update();
    vault.sql("insert into customer_secret (customer_id, salt) values (:id, repeat('x', 32))")
        .param("id", ada.id().value())
        .update();
    resuming.replay();
    assertThat(rows("customer where name = 'Eve' and id = " + ada.id().value())).isOne();
    assertThat(vaultRows("customer_secret where customer_id = " + ada.id().value())).isOne();
  }

  @Test
  void whereTheJournalCannotBeWrittenNothingIsErasedAndItCanBeTriedAgain() {
    var ada = known();
    vault.sql(
            """
            create trigger journal_full before insert on erasure_journal for each row
              signal sqlstate 'HY000' set mysql_errno = 1114, message_text = 'The table is full'
            """)
        .update();
    try {
      assertThatThrownBy(() -> erases(ada.id(), Extent.EVERYTHING))
          .isInstanceOf(NotBegun.class)
          .hasMessage("The erasure could not be written into the journal, so nothing was erased");
      assertThat(places(ada.canary())).contains("entry.title", "account.login");
    } finally {
      vault.sql("drop trigger journal_full").update();
    }
    erases(ada.id(), Extent.EVERYTHING);
    assertThat(places(ada.canary())).isEmpty();
  }

  @Test
  void withAClockThatWentBackTwoHoursNothingErasedComesBack() {
    var ada = known();
    erases(ada.id(), Extent.EVERYTHING);
    clock.forward(Duration.ofHours(-2));
    assertThat(sends(ada, "-play", clock.instant().minusSeconds(60))).isZero();
    assertThat(sends(ada, "-never-seen", clock.instant().plusSeconds(3600))).isZero();
    assertThat(resuming.carryOn()).isZero();
    clock.reset();
    assertThat(sends(ada, "-after", clock.instant().plusSeconds(60))).isOne();
  }

  @Test
  void theSamePersonMayRegisterAnewAndStartsWithNothing() {
    var ada = known();
    erases(ada.id(), Extent.EVERYTHING);
    clock.forward(Duration.ofMinutes(5));
    assertThat(sends(ada, "-late", clock.instant().minusSeconds(600))).as("happened before").isZero();
    assertThat(sends(ada, "-play", clock.instant())).as("an erased key with another date").isZero();
    assertThat(sends(ada, "-new", clock.instant().minusSeconds(5))).isOne();
    var anew = Actor.asMachine("test", () -> customers.byKey(TILL, ada.canary())).orElseThrow();
    assertThat(anew).isNotEqualTo(ada.id());
    assertThat(rows("entry where customer_id = " + anew.value())).isOne();
  }

  private void killedAt(Step at, int time) {
    var times = new AtomicInteger();
    steps.watchedBy(step -> {
      if (step == at && times.incrementAndGet() == time) {
        throw new Killed();
      }
    });
  }

  private void restarted() {
    steps.watchedBy(step -> {});
    opening.start();
  }
}
