package io.vitrine.ledger;

import io.vitrine.ledger.LedgerCheck.Break;
import io.vitrine.ledger.LedgerCheck.Fault;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Checks the whole chain: every record against its batch, every batch against the one before and its signature. */
@Service
public class LedgerChecks {

  private final JdbcClient jdbc;
  private final JdbcTemplate vault;
  private final LedgerKey key;
  private final Outside outside;

  LedgerChecks(JdbcClient jdbc, @Qualifier("vault") DataSource vault, LedgerKey key, Outside outside) {
    this.jdbc = jdbc;
    this.vault = new JdbcTemplate(vault);
    this.key = key;
    this.outside = outside;
  }

  /** Reads the ledger from its first record to its last, a batch at a time. */
  @RolesAllowed({"OFFICER", "MACHINE"})
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public LedgerCheck check() {
    var previous = Checkpoint.beforeTheFirst();
    long number = 0;
    long seq = 0;
    Instant sealedAt = null;
    Break broken = null;
    var checkpoint = firstAfter(number);
    while (checkpoint != null && broken == null) {
      var fault = faultIn(checkpoint, number, seq, previous);
      if (fault != null) {
        broken = new Break(fault, checkpoint.number());
      }
      previous = checkpoint.hash();
      number = checkpoint.number();
      seq = checkpoint.lastSeq();
      sealedAt = checkpoint.sealedAt();
      checkpoint = firstAfter(number);
    }
    if (broken == null && numberedAfter(seq) > 0) {
      broken = new Break(Fault.NUMBER_WITHOUT_SEAL, number);
    }
    if (broken == null && !anchored()) {
      broken = new Break(Fault.TAIL_CUT, number);
    }
    if (broken == null && !remembered()) {
      broken = new Break(Fault.ROLLED_BACK, number);
    }
    return new LedgerCheck(seq, waiting(), number, sealedAt, broken);
  }

  private @Nullable Fault faultIn(Checkpoint checkpoint, long number, long seq, byte[] previous) {
    if (!checkpoint.hashIsRight()) {
      return Fault.CHECKPOINT_ALTERED;
    }
    if (checkpoint.number() != number + 1
        || checkpoint.firstSeq() != seq + 1
        || !Arrays.equals(checkpoint.previous(), previous)) {
      return Fault.LINK_BROKEN;
    }
    if (!key.verify(checkpoint.hash(), checkpoint.signature())) {
      return Fault.SIGNATURE_WRONG;
    }
    return checkpoint.covers(recordsOf(checkpoint)) ? null : Fault.RECORDS_DIFFER;
  }

  private @Nullable Checkpoint firstAfter(long number) {
    return jdbc.sql("select * from ledger_checkpoint where number > :number order by number limit 1")
        .param("number", number)
        .query(Checkpoint::read)
        .optional()
        .orElse(null);
  }

  private List<LedgerRecord> recordsOf(Checkpoint checkpoint) {
    return jdbc.sql(
            """
            select seq, id, at, actor, subject, act, facts
              from ledger_record
             where seq between :first and :last
             order by seq
            """)
        .param("first", checkpoint.firstSeq())
        .param("last", checkpoint.lastSeq())
        .query(LedgerRecord::read)
        .list();
  }

  private long numberedAfter(long seq) {
    return jdbc.sql("select count(*) from ledger_record where seq > :seq").param("seq", seq).query(Long.class).single();
  }

  private long waiting() {
    return jdbc.sql("select count(*) from ledger_record where seq is null").query(Long.class).single();
  }

  /** The vault may lag by the one checkpoint that was written when we were stopped; what it saw must still be there. */
  private boolean anchored() {
    return vault
        .query(
            "select number, hash from ledger_anchor order by number desc limit 1",
            (rs, n) -> stands(rs.getLong("number"), rs.getBytes("hash")))
        .stream()
        .allMatch(Boolean::booleanValue);
  }

  /** The newest that the folder outside saw fixes all before it, as each is tied to the one before. */
  private boolean remembered() {
    return outside.newest().stream().allMatch(seen -> stands(seen.number(), HexFormat.of().parseHex(seen.hash())));
  }

  private boolean stands(long number, byte[] hash) {
    return jdbc.sql("select hash from ledger_checkpoint where number = :number")
        .param("number", number)
        .query((rs, n) -> rs.getBytes("hash"))
        .optional()
        .filter(found -> Arrays.equals(found, hash))
        .isPresent();
  }
}
