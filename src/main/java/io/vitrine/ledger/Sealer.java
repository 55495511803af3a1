package io.vitrine.ledger;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed records their number and links them. A number taken by the writer could be overtaken by a later
 * one that commits first, and whoever follows would miss it; a number given here never is. One runs at a time:
 * the job is picked once, and a second would stumble over the checkpoint's primary key.
 */
@Component
class Sealer {

  private static final int BATCH = 5_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final JdbcTemplate vault;
  private final LedgerKey key;
  private final Outside outside;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Sealer(
      JdbcClient jdbc,
      JdbcTemplate batches,
      @Qualifier("vault") DataSource vault,
      LedgerKey key,
      Outside outside,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.vault = new JdbcTemplate(vault);
    this.key = key;
    this.outside = outside;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Seals all that is committed; returns how many records that were. */
  int seal() {
    anchor();
    int sealed = 0;
    int batch;
    do {
      batch = sealBatch();
      sealed += batch;
      anchor();
    } while (batch == BATCH);
    return sealed;
  }

  private int sealBatch() {
    Integer sealed = transaction.execute(status -> {
      var last = last();
      long seq = last.map(Checkpoint::lastSeq).orElse(0L);
      var records = numbered(unsealed(), seq + 1);
      if (records.isEmpty()) {
        return 0;
      }
      batches.batchUpdate(
          "update ledger_record set seq = ? where id = ? and seq is null",
          records.stream().map(record -> new Object[] {record.seq(), record.id()}).toList());
      write(Checkpoint.over(
          records,
          last.map(Checkpoint::number).orElse(0L) + 1,
          last.map(Checkpoint::hash).orElseGet(Checkpoint::beforeTheFirst),
          clock.instant().truncatedTo(ChronoUnit.MICROS),
          key));
      return records.size();
    });
    return sealed == null ? 0 : sealed;
  }

  /** The vault and a folder outside remember the last checkpoint, so that cutting the ledger's tail shows. */
  private void anchor() {
    last().ifPresent(checkpoint -> {
      vault.update(
          "insert ignore into ledger_anchor (number, last_seq, hash, laid_at) values (?, ?, ?, ?)",
          checkpoint.number(),
          checkpoint.lastSeq(),
          checkpoint.hash(),
          clock.instant());
      outside.remember(checkpoint);
    });
  }

  private Optional<Checkpoint> last() {
    return jdbc.sql("select * from ledger_checkpoint order by number desc limit 1").query(Checkpoint::read).optional();
  }

  private List<LedgerRecord> unsealed() {
    return jdbc.sql(
            """
            select seq, id, at, actor, subject, act, facts
              from ledger_record
             where seq is null
             order by id
             limit :batch
            """)
        .param("batch", BATCH)
        .query(LedgerRecord::read)
        .list();
  }

  private static List<LedgerRecord> numbered(List<LedgerRecord> records, long first) {
    return IntStream.range(0, records.size())
        .mapToObj(i -> records.get(i).numbered(first + i))
        .toList();
  }

  private void write(Checkpoint checkpoint) {
    jdbc.sql(
            """
            insert into ledger_checkpoint (number, first_seq, last_seq, root, previous, hash, signature, sealed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            checkpoint.number(),
            checkpoint.firstSeq(),
            checkpoint.lastSeq(),
            checkpoint.root(),
            checkpoint.previous(),
            checkpoint.hash(),
            checkpoint.signature(),
            checkpoint.sealedAt())
        .update();
  }

  @Configuration(proxyBeanMethods = false)
  static class Job {

    @Bean
    RecurringTask<Void> sealLedger(Sealer sealer) {
      return Tasks.recurring("seal-ledger", FixedDelay.of(Duration.ofSeconds(1)))
          .execute((instance, context) -> sealer.seal());
    }
  }
}
