package io.vitrine.suggestion;

import io.vitrine.customer.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whose history changed, in the order in which everyone sees it. Rows are numbered once they are committed, one node at
 * a time: numbers have no gaps, and none appears below one that was seen.
 */
@Component
class Changes {

  static final int AT_A_TIME = 1_000;

  private static final Duration KEPT = Duration.ofHours(1);

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** Which process this is. */
  private final String node = UUID.randomUUID().toString();

  Changes(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param customer nobody where the customer is no more
   * @param elsewhere whether another process changed it
   */
  record Change(long seq, @Nullable CustomerId customer, boolean elsewhere) {}

  /** In the transaction of the change. */
  void note(CustomerId customer) {
    int noted = jdbc.update(
        "insert into history_change (customer_id, node, made_at) select id, ?, ? from customer where id = ?",
        node,
        clock.instant(),
        customer.value());
    if (noted == 0) {
      jdbc.update("insert into history_change (node, made_at) values (?, ?)", node, clock.instant());
    }
  }

  /** The last number that was given. */
  long last() {
    return Objects.requireNonNull(jdbc.queryForObject("select last_seq from history_seal", Long.class));
  }

  /** Numbers what is committed and has no number; returns how many rows that were. */
  int seal() {
    if (unsealed().isEmpty()) {
      return 0;
    }
    return Objects.requireNonNull(transaction.execute(status -> {
      long last = Objects.requireNonNull(
          jdbc.queryForObject("select last_seq from history_seal where only_one = 1 for update", Long.class));
      var ids = unsealed();
      for (long id : ids) {
        jdbc.update("update history_change set seq = ? where id = ?", ++last, id);
      }
      jdbc.update("update history_seal set last_seq = ? where only_one = 1", last);
      return ids.size();
    }));
  }

  private List<Long> unsealed() {
    return jdbc.queryForList(
        "select id from history_change where seq is null order by id limit " + AT_A_TIME, Long.class);
  }

  /** What was sealed after this number, in order; 1,000 at most. */
  List<Change> after(long seq) {
    return jdbc.query(
        "select seq, customer_id, node from history_change where seq > ? order by seq limit " + AT_A_TIME,
        (rs, n) -> {
          long customer = rs.getLong("customer_id");
          return new Change(
              rs.getLong("seq"),
              rs.wasNull() ? null : new CustomerId(customer),
              !rs.getString("node").equals(node));
        },
        seq);
  }

  /** Lets go what everyone has seen who was not away. */
  void forgetOld() {
    var before = clock.instant().minus(KEPT);
    int gone;
    do {
      gone = jdbc.update(
          "delete from history_change where seq is not null and made_at < ? order by id limit " + AT_A_TIME, before);
    } while (gone == AT_A_TIME);
  }

  /** Those of these who are no customers any more. */
  List<Long> gone(List<Long> customers) {
    var there = customers.isEmpty()
        ? List.<Long>of()
        : jdbc.queryForList(
            "select id from customer where id in (" + "?,".repeat(customers.size() - 1) + "?)",
            Long.class,
            customers.toArray());
    return customers.stream().filter(customer -> !there.contains(customer)).toList();
  }
}
