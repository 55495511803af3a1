package io.vitrine.holding;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Judge;
import io.vitrine.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Settles edits whose day has come: an exclusion ends, a deletion becomes final. */
@Component
class Settling {

  private static final int EDITS_AT_A_TIME = 100;

  private final JdbcClient jdbc;
  private final Tombstones tombstones;
  private final Judge.Court court;
  private final Judging judging;
  private final KeptEntries kept;
  private final KeptCounts counts;
  private final Customers customers;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Settling(
      JdbcClient jdbc,
      Tombstones tombstones,
      Judge.Court court,
      Judging judging,
      KeptEntries kept,
      KeptCounts counts,
      Customers customers,
      Ledger ledger,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.tombstones = tombstones;
    this.court = court;
    this.judging = judging;
    this.kept = kept;
    this.counts = counts;
    this.customers = customers;
    this.ledger = ledger;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record Due(long edit, CustomerId owner, Edit.Verb verb) {}

  /** Settles all that is due, each edit in a transaction of its own; returns how many. */
  int settle() {
    int settled = 0;
    List<Due> due;
    do {
      due = due();
      for (Due one : due) {
        transaction.executeWithoutResult(status -> settle(one));
      }
      settled += due.size();
    } while (due.size() == EDITS_AT_A_TIME);
    return settled;
  }

  private List<Due> due() {
    return jdbc.sql(
            """
            select id, customer_id, verb
              from edit
             where settled_at is null
               and undone_at is null
               and due_at <= :now
             order by due_at
             limit :size
            """)
        .param("now", clock.instant())
        .param("size", EDITS_AT_A_TIME)
        .query((rs, n) ->
            new Due(rs.getLong("id"), new CustomerId(rs.getLong("customer_id")), Edit.Verb.of(rs.getString("verb"))))
        .list();
  }

  private void settle(Due due) {
    int marked = jdbc
        .sql("update edit set settled_at = :now where id = :edit and settled_at is null and undone_at is null")
        .param("now", clock.instant())
        .param("edit", due.edit())
        .update();
    if (marked == 0) {
      return;
    }
    var edit = new EditId(due.edit());
    int touched;
    if (due.verb() == Edit.Verb.DELETE) {
      var where = counts.whereEdited(due.owner(), edit);
      touched = deleteForGood(due);
      where.ifPresent(counts::left);
    } else {
      touched = endExclusion(due);
      counts.edited(due.owner(), edit);
    }
    ledger.append(
        due.verb() == Edit.Verb.DELETE ? "entries-deleted-for-good" : "exclusion-ended",
        customers.subjectOf(due.owner()),
        Map.of("edit", due.edit(), "entries", touched));
    events.publishEvent(new HistoryChanged(due.owner()));
  }

  private int endExclusion(Due due) {
    return jdbc.sql(
            """
            update edited_entry t
              join entry e on e.customer_id = t.customer_id and e.occurred_at = t.occurred_at and e.id = t.entry_id
               set e.excluded_in = 0,
                   e.version = e.version + 1
             where t.customer_id = :owner
               and t.edit_id = :edit
               and e.excluded_by = :edit
            """)
        .param("owner", due.owner().value())
        .param("edit", due.edit())
        .update();
  }

  /**
   * The stones are laid first: stopped in between, the entry is still marked and the job comes by again. What a rule
   * keeps is put away where nothing but the rule finds it.
   */
  private int deleteForGood(Due due) {
    var judge = court.judgeOf(due.owner());
    var judged = jdbc.sql(
            """
            select %s
              from edited_entry t
              join entry e on e.customer_id = t.customer_id and e.occurred_at = t.occurred_at and e.id = t.entry_id
             where t.customer_id = :owner
               and t.edit_id = :edit
               and e.deleted_by = :edit
               for update
            """
                .formatted(Judging.COLUMNS))
        .param("owner", due.owner().value())
        .param("edit", due.edit())
        .query((rs, n) -> judging.row(judge, rs))
        .list();
    judged.stream()
        .collect(Collectors.groupingBy(
            Judging.Judged::source, Collectors.mapping(Judging.Judged::externalKey, Collectors.toList())))
        .forEach(tombstones::lay);
    kept.keep(due.owner(), due.owner(), null, judged);
    jdbc.sql(
            """
            delete h
              from edited_entry h
              straight_join edited_entry t
                      on t.customer_id = h.customer_id and t.edit_id = :edit and t.entry_id = h.entry_id
             where h.customer_id = :owner
               and h.edit_id <> :edit
            """)
        .param("owner", due.owner().value())
        .param("edit", due.edit())
        .update();
    jdbc.sql(
            """
            delete c
              from entry e
              join dispute c on c.customer_id = e.customer_id and c.entry_id = e.id
             where e.customer_id = :owner
               and e.deleted_by = :edit
            """)
        .param("owner", due.owner().value())
        .param("edit", due.edit())
        .update();
    int gone = jdbc.sql("delete from entry where customer_id = :owner and deleted_by = :edit")
        .param("owner", due.owner().value())
        .param("edit", due.edit())
        .update();
    jdbc.sql("delete from edited_entry where customer_id = :owner and edit_id = :edit")
        .param("owner", due.owner().value())
        .param("edit", due.edit())
        .update();
    return gone;
  }

  @Configuration(proxyBeanMethods = false)
  static class Job {

    @Bean
    RecurringTask<Void> settleEdits(Settling settling) {
      return Tasks.recurring("settle-edits", FixedDelay.of(Duration.ofMinutes(1)))
          .execute((instance, context) -> Actor.asMachine("clock", (Runnable) settling::settle));
    }
  }
}
