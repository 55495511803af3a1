package io.vitrine.holding;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.mariadb.jdbc.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.stereotype.Component;

/** Sends rows to the database by {@code load data}, its fastest way in, or in batches where the server forbids that. */
@Component
class Loading {

  /** ER_LOAD_INFILE_CAPABILITY_DISABLED of MariaDB, and ER_NOT_ALLOWED_COMMAND before it. */
  private static final List<Integer> FORBIDDEN = List.of(4166, 1148);

  private static final int ROWS_IN_A_BATCH = 1_000;

  /** A table of this connection and without a log, as it is of no use once the transaction is over. */
  private static final String STAGE =
      """
      create or replace temporary table entry_stage (
        customer_id  bigint       not null,
        occurred_at  datetime(6)  not null,
        kind         varchar(16)  character set ascii collate ascii_bin not null,
        external_key varchar(96)  collate utf8mb4_bin not null,
        order_key    varchar(64)  collate utf8mb4_bin null,
        product_id   bigint       null,
        title        varchar(200) collate utf8mb4_bin not null,
        quantity     int          not null,
        amount_minor bigint       null,
        currency     char(3)      character set ascii null,
        details      longtext     collate utf8mb4_bin not null,
        sealed       text         character set ascii collate ascii_bin null
      ) engine = aria transactional = 0
      """;

  private final JdbcTemplate jdbc;

  Loading(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Loads those entries whose key is not known yet: with {@code local}, the statement leaves duplicates out.
   *
   * @return how many went in; none where the server forbids it
   */
  int unknown(String source, List<NewEntry> entries, Instant now) {
    return load(entries, "entry", "set source = '%s', received_at = '%s'".formatted(source, EntryRows.text(now)));
  }

  /** Puts entries onto the stage, which then holds nothing else. */
  void onStage(List<NewEntry> entries) {
    jdbc.execute(STAGE);
    if (load(entries, "entry_stage", "") < entries.size()) {
      jdbc.batchUpdate(
          "insert into entry_stage " + EntryRows.COLUMNS + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          entries,
          ROWS_IN_A_BATCH,
          Loading::fill);
    }
  }

  private int load(List<NewEntry> entries, String table, String constants) {
    // Asked first, since each refusal would be a warning in the server's log and in ours.
    if (!Boolean.TRUE.equals(jdbc.queryForObject("select @@local_infile", Boolean.class))) {
      return 0;
    }
    var sql =
        "load data local infile 'rows' into table " + table + " character set utf8mb4 " + EntryRows.COLUMNS + constants;
    return Objects.requireNonNull(jdbc.execute((StatementCallback<Integer>) statement -> {
      statement.unwrap(Statement.class).setLocalInfileInputStream(new EntryRows(entries));
      try {
        int loaded = statement.executeUpdate(sql);
        if (loaded == entries.size() && statement.getWarnings() != null) {
          throw statement.getWarnings();
        }
        return loaded;
      } catch (SQLException e) {
        if (FORBIDDEN.contains(e.getErrorCode())) {
          return 0;
        }
        throw e;
      }
    }));
  }

  private static void fill(PreparedStatement row, NewEntry entry) throws SQLException {
    var product = entry.product();
    var amount = entry.amount();
    row.setLong(1, entry.owner().value());
    row.setString(2, EntryRows.text(entry.occurredAt()));
    row.setString(3, entry.kind());
    row.setString(4, entry.externalKey());
    row.setString(5, entry.orderKey());
    row.setObject(6, product == null ? null : product.value(), Types.BIGINT);
    row.setString(7, entry.title());
    row.setInt(8, entry.quantity());
    row.setObject(9, amount == null ? null : amount.minor(), Types.BIGINT);
    row.setString(10, amount == null ? null : amount.currency());
    row.setString(11, entry.details());
    row.setString(12, entry.sealed());
  }
}
