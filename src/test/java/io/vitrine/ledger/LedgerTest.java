package io.vitrine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.ledger.LedgerCheck.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger's chain breaks visibly when a row is altered, removed, inserted or reordered, or the tail is cut. */
@VitrineTest
@TestPropertySource(properties = "vitrine.ledger.checkpoints-dir=target/test-data/checkpoints")
@DirtiesContext
class LedgerTest {

  @Autowired private Ledger ledger;
  @Autowired private LedgerChecks checks;
  @Autowired private Sealer sealer;
  @Autowired private Outside outside;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired @Qualifier("vault") private JdbcClient vault;

  @BeforeEach
  void aLedgerOfThreeBatches() throws IOException {
    Files.deleteIfExists(Path.of("target/test-data/checkpoints/checkpoints.txt"));
    ReflectionTestUtils.setField(outside, "last", 0L);
    jdbc.sql("delete from ledger_record").update();
    jdbc.sql("delete from ledger_checkpoint").update();
    vault.sql("delete from ledger_anchor").update();
    for (int batch = 1; batch <= 3; batch++) {
      for (int n = 1; n <= 4; n++) {
        write("act " + batch + "." + n);
      }
      assertThat(sealer.seal()).isEqualTo(4);
    }
    assertThat(check().holds()).isTrue();
  }

  @Test
  void anUntouchedLedgerHolds() {
    write("not sealed yet");
    var check = check();
    assertThat(check.broken()).isNull();
    assertThat(check.sealed()).isEqualTo(12);
    assertThat(check.checkpoints()).isEqualTo(3);
    assertThat(check.waiting()).isEqualTo(1);
  }

  @Test
  void anAlteredRecordShows() {
    jdbc.sql("update ledger_record set facts = '{\"n\":2}' where seq = 6").update();
    assertBroken(Fault.RECORDS_DIFFER, 2);
  }

  @Test
  void anotherActorOrTimeShows() throws IOException {
    jdbc.sql("update ledger_record set actor = 'nobody-else' where seq = 1").update();
    assertBroken(Fault.RECORDS_DIFFER, 1);
    aLedgerOfThreeBatches();
    jdbc.sql("update ledger_record set at = at + interval 1 microsecond where seq = 12").update();
    assertBroken(Fault.RECORDS_DIFFER, 3);
  }

  @Test
  void aRemovedRecordShows() {
    jdbc.sql("delete from ledger_record where seq = 5").update();
    assertBroken(Fault.RECORDS_DIFFER, 2);
  }

  @Test
  void aRecordInsertedLaterWithANumberShows() {
    jdbc.sql("""
        insert into ledger_record (at, actor, act, facts, seq)
        select at, actor, act, facts, 13
          from ledger_record
         where seq = 12
        """).update();
    assertBroken(Fault.NUMBER_WITHOUT_SEAL, 3);
  }

  @Test
  void twoRecordsThatChangedPlacesShow() {
    jdbc.sql("update ledger_record set seq = 1000 where seq = 2").update();
    jdbc.sql("update ledger_record set seq = 2 where seq = 3").update();
    jdbc.sql("update ledger_record set seq = 3 where seq = 1000").update();
    assertBroken(Fault.RECORDS_DIFFER, 1);
  }

  @Test
  void aCutTailShows() {
    jdbc.sql("delete from ledger_record where seq > 8").update();
    jdbc.sql("delete from ledger_checkpoint where number = 3").update();
    assertBroken(Fault.TAIL_CUT, 2);
  }

  /** Both databases as they were after the second batch: in themselves whole, and so is the vault. */
  @Test
  void aDatabaseThatWasPutBackWithItsVaultShows() {
    jdbc.sql("delete from ledger_record where seq > 8").update();
    jdbc.sql("delete from ledger_checkpoint where number = 3").update();
    vault.sql("delete from ledger_anchor where number = 3").update();
    assertBroken(Fault.ROLLED_BACK, 2);
    for (int n = 0; n < 4; n++) {
      write("other things that happened since");
    }
    sealer.seal();
    assertBroken(Fault.ROLLED_BACK, 3);
  }

  @Test
  void anAlteredCheckpointShows() {
    jdbc.sql("update ledger_checkpoint set root = repeat('x', 32) where number = 2").update();
    assertBroken(Fault.CHECKPOINT_ALTERED, 2);
  }

  @Test
  void aRemovedCheckpointShows() {
    jdbc.sql("delete from ledger_checkpoint where number = 2").update();
    assertBroken(Fault.LINK_BROKEN, 3);
  }

  @Test
  void aChainThatSomebodyElseSignedShows() {
    jdbc.sql("update ledger_checkpoint set signature = repeat('x', 64) where number = 1").update();
    assertBroken(Fault.SIGNATURE_WRONG, 1);
  }

  @Test
  void aRecordIsWrittenOnlyInTheTransactionOfTheActItself() {
    assertThatThrownBy(() -> ledger.append("alone", null, Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void whatIsRolledBackLeavesNoRecord() {
    transaction.executeWithoutResult(status -> {
      ledger.append("never happened", null, Map.of());
      status.setRollbackOnly();
    });
    assertThat(sealer.seal()).isZero();
  }

  private void write(String act) {
    Actor.asMachine("test", () ->
        transaction.executeWithoutResult(status -> ledger.append(act.substring(0, 3), new byte[32], Map.of("n", act))));
  }

  private LedgerCheck check() {
    return Actor.asMachine("test", checks::check);
  }

  private void assertBroken(Fault fault, long checkpoint) {
    assertThat(check().broken()).isEqualTo(new LedgerCheck.Break(fault, checkpoint));
  }
}
