package io.vitrine.holding;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Choice;
import io.vitrine.customer.Choices;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Judge;
import io.vitrine.customer.Look;
import io.vitrine.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets go what is older than it is kept. Without tombstones: {@link Admission} refuses what is too old, so that it
 * cannot come back while its time is over, and may where its owner wants it kept for longer again.
 */
@Component
class Expiring {

  static final int ENTRIES_AT_A_TIME = 1_000;

  private static final int ROWS_AT_A_TIME = 5_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate streaming;
  private final Kinds kinds;
  private final Choices choices;
  private final Expiry expiry;
  private final Judge.Court court;
  private final Judging judging;
  private final KeptEntries kept;
  private final KeptCounts counts;
  private final AccessLog accessLog;
  private final Customers customers;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ZoneId zone;

  Expiring(
      JdbcClient jdbc,
      DataSource source,
      Kinds kinds,
      Choices choices,
      Expiry expiry,
      Judge.Court court,
      Judging judging,
      KeptEntries kept,
      KeptCounts counts,
      AccessLog accessLog,
      Customers customers,
      Ledger ledger,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock,
      ZoneId zone) {
    this.jdbc = jdbc;
    this.streaming = new JdbcTemplate(source);
    this.streaming.setFetchSize(ROWS_AT_A_TIME);
    this.kinds = kinds;
    this.choices = choices;
    this.expiry = expiry;
    this.court = court;
    this.judging = judging;
    this.kept = kept;
    this.counts = counts;
    this.accessLog = accessLog;
    this.customers = customers;
    this.ledger = ledger;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
    this.zone = zone;
  }

  private record Due(CustomerId owner, Kind kind) {}

  /** Deletes all that is due, in batches with a transaction each; returns how many entries went. */
  int expire() {
    int gone = 0;
    for (var due : due(today())) {
      int batch = 0;
      int went;
      do {
        int number = ++batch;
        went = Objects.requireNonNull(transaction.execute(status -> expire(due, number)));
        gone += went;
      } while (went == ENTRIES_AT_A_TIME);
    }
    return gone;
  }

  /** Whose oldest entry of a kind is too old: one look at every row there is, once a night. */
  private List<Due> due(LocalDate today) {
    var due = new ArrayList<Due>();
    streaming.query(
        """
        select g.customer_id, g.kind, g.oldest, c.choice
          from (select e.customer_id, e.kind, min(e.occurred_at) as oldest
                  from entry e
                  join source s on s.code = e.source and not s.closed
                 group by e.customer_id, e.kind) g
          left join choice c on c.customer_id = g.customer_id and c.kind = g.kind and c.about = 'keep'
        """,
        rs -> {
          var kind = kinds.named(rs.getString("kind"));
          var choice = rs.getString("choice");
          var keep = choice == null ? kind.keep() : kind.keep().chosen(new Choice(choice).months());
          if (rs.getObject("oldest", Instant.class).isBefore(expiry.firstKept(keep, today))) {
            due.add(new Due(new CustomerId(rs.getLong("customer_id")), kind));
          }
        });
    return due;
  }

  /**
   * Asks again for how long, so that a longer time that was chosen meanwhile holds. Sources are no join here: through a
   * join buffer the order of the key is lost, and all that is due would be locked for the sake of the first thousand.
   */
  private int expire(Due due, int batch) {
    var owner = due.owner();
    var kind = due.kind();
    var keep = choices.monthsKept(kind.name(), List.of(owner)).entrySet().stream()
        .findFirst()
        .map(chosen -> kind.keep().chosen(chosen.getValue()))
        .orElse(kind.keep());
    var judge = court.judgeOf(owner);
    var rows = jdbc.sql(
            """
            select %s
              from entry e
             where e.customer_id = :owner
               and e.occurred_at < :firstKept
               and e.kind = :kind
               and e.source not in (select s.code from source s where s.closed)
             order by e.occurred_at, e.id
             limit :size
               for update
            """
                .formatted(Judging.COLUMNS))
        .param("owner", owner.value())
        .param("firstKept", expiry.firstKept(keep, today()))
        .param("kind", kind.name())
        .param("size", ENTRIES_AT_A_TIME)
        .query((rs, n) -> judging.row(judge, rs))
        .list();
    if (rows.isEmpty()) {
      return 0;
    }
    // An officer's hold may keep what is too old for all else.
    kept.keep(owner, owner, null, rows);
    var ids = rows.stream().map(Judging.Judged::id).toList();
    for (var table : List.of("edited_entry", "dispute")) {
      jdbc.sql("delete from " + table + " where customer_id = :owner and entry_id in (:ids)")
          .param("owner", owner.value())
          .param("ids", ids)
          .update();
    }
    jdbc.sql(
            """
            delete from entry
             where customer_id = :owner
               and occurred_at between :oldest and :newest
               and id in (:ids)
            """)
        .param("owner", owner.value())
        .param("oldest", rows.getFirst().occurredAt())
        .param("newest", rows.getLast().occurredAt())
        .param("ids", ids)
        .update();
    accessLog.note(List.of(owner), Look.Why.CLEARING, Set.of(kind.name()));
    counts.left(new KeptCounts.Span(owner, rows.getFirst().occurredAt(), rows.getLast().occurredAt()));
    ledger.append(
        "entries-expired",
        customers.subjectOf(owner),
        Map.of("kind", kind.name(), "entries", rows.size(), "batch", batch));
    events.publishEvent(new HistoryChanged(owner));
    return rows.size();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  @Configuration(proxyBeanMethods = false)
  static class Job {

    @Bean
    RecurringTask<Void> letGoWhatIsTooOld(Expiring expiring, ZoneId zone) {
      return Tasks.recurring("let-go-what-is-too-old", Schedules.daily(zone, Keeping.RUNS_AT))
          .execute((instance, context) -> Actor.asMachine("clock", (Runnable) expiring::expire));
    }
  }
}
