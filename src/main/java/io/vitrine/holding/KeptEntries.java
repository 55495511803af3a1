package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Judge;
import io.vitrine.customer.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a verdict keeps of entries that were erased, in a table of its own where no other purpose finds it: only what
 * the rule needs, and all of it where an officer's hold keeps it whole.
 */
@Component
class KeptEntries {

  private static final int ROWS_IN_A_STATEMENT = 2_000;

  /** Fewer are quicker staged with others than copied by a statement of their own. */
  private static final int WORTH_A_STATEMENT = 50;

  private static final String COPY =
      """
      insert ignore into kept_entry (verdict_id, occurred_at, id, kind, source, external_key, order_key, title,
                                     quantity, returned, amount_minor, currency, details, sealed, correction)
      select v.id, e.occurred_at, e.id, e.kind, e.source, e.external_key, e.order_key, e.title,
             e.quantity, e.returned, e.amount_minor, e.currency, e.details, if(v.whole, e.sealed, null),
             if(v.whole, e.correction, null)
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Judging judging;
  private final KeptVerdicts verdicts;

  KeptEntries(JdbcTemplate template, Judging judging, KeptVerdicts verdicts) {
    this.jdbc = JdbcClient.create(template);
    this.template = template;
    this.judging = judging;
    this.verdicts = verdicts;
  }

  /** Copies those entries of an owner that must stay under their keeper; the caller deletes them all. */
  void keep(CustomerId owner, CustomerId keeper, @Nullable String caseRef, List<Judging.Judged> judged) {
    var entries = judged.stream().filter(entry -> entry.verdict().stays()).toList();
    if (entries.isEmpty()) {
      return;
    }
    var numbers = verdicts.numbering(() -> keeper, caseRef);
    numbers.add(verdictsOf(entries));
    keep(owner, entries, numbers);
  }

  /** Many entries share one. */
  private static Set<Verdict> verdictsOf(List<Judging.Judged> staying) {
    return staying.stream().map(Judging.Judged::verdict).collect(Collectors.toSet());
  }

  private void keep(CustomerId owner, List<Judging.Judged> entries, KeptVerdicts.Numbering numbers) {
    if (entries.isEmpty()) {
      return;
    }
    stage(entries, numbers);
    jdbc.sql(
            COPY + """
              from (select verdict_id as id, whole, occurred_at, id as entry_id from keeping) v
              straight_join entry e
                         on e.customer_id = :owner and e.occurred_at = v.occurred_at and e.id = v.entry_id
            """)
        .param("owner", owner.value())
        .update();
  }

  /**
   * As {@link #keep}, of all that the owner has of their kinds between the first and the last of these: long stretches
   * with one verdict are copied as they lie in the table, and only what is between them is staged.
   */
  void keepAll(CustomerId owner, List<Judging.Judged> judged, KeptVerdicts.Numbering numbers) {
    numbers.add(verdictsOf(judged.stream().filter(entry -> entry.verdict().stays()).toList()));
    var rest = new ArrayList<Judging.Judged>();
    for (var stretch : Stretch.of(judged)) {
      if (!stretch.verdict().stays()) {
        continue;
      }
      if (stretch.entries().size() < WORTH_A_STATEMENT) {
        rest.addAll(stretch.entries());
      } else {
        copy(owner, stretch, numbers.of(stretch.verdict()));
      }
    }
    keep(owner, rest, numbers);
  }

  private void copy(CustomerId owner, Stretch stretch, long verdict) {
    jdbc.sql(
            COPY + """
              from entry e
              join (select cast(:verdict as signed) as id, :whole as whole) v
             where e.customer_id = :owner
               and e.kind = :kind
               and e.occurred_at between :first and :last
               and (e.occurred_at > :first or e.id >= :firstId)
               and (e.occurred_at < :last or e.id <= :lastId)
            """)
        .param("verdict", verdict)
        .param("whole", stretch.verdict().isWhole())
        .param("owner", owner.value())
        .param("kind", stretch.first().kind())
        .param("first", stretch.first().occurredAt())
        .param("firstId", stretch.first().id())
        .param("last", stretch.last().occurredAt())
        .param("lastId", stretch.last().id())
        .update();
  }

  private void stage(List<Judging.Judged> entries, KeptVerdicts.Numbering numbers) {
    template.execute(
        """
        create or replace temporary table keeping (
          occurred_at datetime(6) not null,
          id          bigint      not null,
          verdict_id  bigint      not null,
          whole       boolean     not null
        ) engine = memory
        """);
    for (int from = 0; from < entries.size(); from += ROWS_IN_A_STATEMENT) {
      // Moments and numbers of ours alone.
      template.execute(entries.subList(from, Math.min(entries.size(), from + ROWS_IN_A_STATEMENT)).stream()
          .map(entry -> "('%s',%d,%d,%b)".formatted(
              EntryRows.text(entry.occurredAt()),
              entry.id(),
              numbers.of(entry.verdict()),
              entry.verdict().isWhole()))
          .collect(Collectors.joining(
              ",", "insert into keeping (occurred_at, id, verdict_id, whole) values ", "")));
    }
  }

  /** @param verdict the number of that for which it was kept until now, and {@code because} its words */
  private record Row(long id, Instant occurredAt, String kind, long verdict, String because, Verdict now) {}

  private List<Row> judged(CustomerId owner, Judge judge, String lock) {
    return jdbc.sql(
            """
            select k.id, k.occurred_at, k.kind, k.order_key, k.returned >= k.quantity, v.id, v.because
              from kept_verdict v
              join kept_entry k on k.verdict_id = v.id
             where v.customer_id = :owner
            """
                + lock)
        .param("owner", owner.value())
        .query((rs, n) -> new Row(
            rs.getLong(1),
            rs.getObject(2, Instant.class),
            rs.getString(3),
            rs.getLong(6),
            rs.getString(7),
            judging.of(
                judge,
                rs.getString(3),
                rs.getLong(1),
                rs.getString(4),
                rs.getObject(2, Instant.class),
                rs.getBoolean(5))))
        .list();
  }

  void foresee(CustomerId owner, Judge judge, Effect.Tally tally) {
    judged(owner, judge, "").forEach(row -> tally.judged(row.kind(), row.now()));
  }

  /** What was kept for one verdict and is so for another now. */
  private record Moved(long verdict, Verdict now) {}

  /**
   * Judges anew: what need not stay goes, and what stays says why and until when as of now.
   *
   * @return how many stay
   */
  int letGo(CustomerId owner, Judge judge, Effect.Tally tally) {
    var rows = judged(owner, judge, "for update");
    if (rows.isEmpty()) {
      return 0;
    }
    var gone = new ArrayList<Object[]>();
    var changed = new ArrayList<Object[]>();
    var moved = new HashMap<Moved, Long>();
    for (var row : rows) {
      tally.judged(row.kind(), row.now());
      if (!row.now().stays()) {
        gone.add(new Object[] {row.verdict(), row.occurredAt(), row.id()});
      } else if (!row.because().equals(verdicts.text(row.now()))) {
        boolean whole = row.now().isWhole();
        long number = moved.computeIfAbsent(
            new Moved(row.verdict(), row.now()), to -> verdicts.anew(to.verdict(), to.now()));
        changed.add(new Object[] {number, whole, whole, row.verdict(), row.occurredAt(), row.id()});
      }
    }
    template.batchUpdate("delete from kept_entry where verdict_id = ? and occurred_at = ? and id = ?", gone);
    template.batchUpdate(
        """
        update kept_entry
           set verdict_id = ?,
               sealed = if(?, sealed, null),
               correction = if(?, correction, null)
         where verdict_id = ?
           and occurred_at = ?
           and id = ?
        """,
        changed);
    if (!gone.isEmpty() || !changed.isEmpty()) {
      verdicts.clear(owner);
    }
    tally.rows("kept_entry", gone.size());
    return rows.size() - gone.size();
  }

  boolean anySealed(CustomerId owner) {
    return jdbc.sql(
            """
            select exists (select 1
                             from kept_verdict v
                             join kept_entry k on k.verdict_id = v.id
                            where v.customer_id = :owner
                              and (k.sealed is not null or json_exists(k.correction, '$.sealed')))
            """)
        .param("owner", owner.value())
        .query(Boolean.class)
        .single();
  }

  long count(CustomerId owner) {
    return jdbc.sql(
            """
            select count(*)
              from kept_verdict v
              join kept_entry k on k.verdict_id = v.id
             where v.customer_id = :owner
            """)
        .param("owner", owner.value())
        .query(Long.class)
        .single();
  }
}
