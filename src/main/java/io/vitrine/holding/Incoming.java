package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings rows into the table of entries. Rows that seem to be new go straight into it; others go onto a stage first,
 * from where the database itself tells new from known. The guess chooses the way, never the result.
 */
@Component
class Incoming {

  private static final int SAMPLE = 100;

  private final JdbcClient jdbc;
  private final Loading loading;
  private final KeptCounts counts;
  private final Clock clock;

  Incoming(JdbcClient jdbc, Loading loading, KeptCounts counts, Clock clock) {
    this.jdbc = jdbc;
    this.loading = loading;
    this.counts = counts;
    this.clock = clock;
  }

  /** In a transaction; none of the entries has the key of another. */
  Taken take(String source, List<NewEntry> entries) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int fresh = noneSeemsKnown(source, entries) ? loading.unknown(source, entries, now) : 0;
    if (fresh == entries.size()) {
      counts.allCameIn(entries, source, now);
      return Taken.of(fresh, 0, 0);
    }
    loading.onStage(entries);
    fresh += insertUnknown(source, now);
    var others = heldOnAnother(source);
    moveEdits(source);
    var before = whereChanged(source);
    int changed = updateChanged(source);
    before.forEach(counts::left);
    if (fresh + changed > 0) {
      counts.cameIn(entries);
    }
    return Taken.of(fresh, changed, entries.size() - fresh - changed - others.size()).andHeldOnAnother(others);
  }

  private boolean noneSeemsKnown(String source, List<NewEntry> entries) {
    int step = Math.max(1, entries.size() / SAMPLE);
    var sample = IntStream.iterate(0, i -> i < entries.size(), i -> i + step)
        .mapToObj(i -> entries.get(i).externalKey())
        .toList();
    return jdbc.sql("select 1 from entry where source = :source and external_key in (:sample) limit 1")
        .param("source", source)
        .param("sample", sample)
        .query()
        .listOfRows()
        .isEmpty();
  }

  // The stage has no statistics, so each question says by which index the table is asked.

  private int insertUnknown(String source, Instant now) {
    return jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, order_key, received_at, product_id,
                               title, quantity, amount_minor, currency, details, sealed)
            select n.customer_id, n.occurred_at, n.kind, :source, n.external_key, n.order_key, :now, n.product_id,
                   n.title, n.quantity, n.amount_minor, n.currency, n.details, n.sealed
              from entry_stage n
              left join entry e force index (entry_by_key) on e.source = :source and e.external_key = n.external_key
             where e.id is null
            """)
        .param("source", source)
        .param("now", now)
        .update();
  }

  /** Keys that are held on another customer than the source now says. No one is handed another's history. */
  private Set<String> heldOnAnother(String source) {
    return new HashSet<>(jdbc.sql(
            """
            select n.external_key
              from entry_stage n
              straight_join entry e force index (entry_by_key)
                         on e.source = :source and e.external_key = n.external_key
             where e.customer_id <> n.customer_id
            """)
        .param("source", source)
        .query(String.class)
        .list());
  }

  /** What an edit touched is found by its time too: where the source moves that, the edit's memory moves along. */
  private void moveEdits(String source) {
    jdbc.sql(
            """
            update entry_stage n
              straight_join entry e force index (entry_by_key)
                         on e.source = :source and e.external_key = n.external_key and e.customer_id = n.customer_id
              straight_join edited_entry t force index (primary)
                         on t.customer_id = e.customer_id and t.entry_id = e.id
               set t.occurred_at = n.occurred_at
             where e.occurred_at <> n.occurred_at
            """)
        .param("source", source)
        .update();
  }

  /** Where known entries stand that the source now says something else of. */
  private List<KeptCounts.Span> whereChanged(String source) {
    return jdbc.sql(
            """
            select e.customer_id, min(e.occurred_at), max(e.occurred_at)
              from entry_stage n
              straight_join entry e force index (entry_by_key)
                         on e.source = :source and e.external_key = n.external_key and e.customer_id = n.customer_id
             where e.occurred_at <> n.occurred_at
                or e.kind <> n.kind
             group by e.customer_id
            """)
        .param("source", source)
        .query((rs, n) -> new KeptCounts.Span(
            new CustomerId(rs.getLong(1)), rs.getObject(2, Instant.class), rs.getObject(3, Instant.class)))
        .list();
  }

  private int updateChanged(String source) {
    return jdbc.sql(
            """
            update entry_stage n
              straight_join entry e force index (entry_by_key)
                         on e.source = :source and e.external_key = n.external_key and e.customer_id = n.customer_id
               set e.occurred_at = n.occurred_at,
                   e.kind = n.kind,
                   e.order_key = n.order_key,
                   e.product_id = n.product_id,
                   e.title = n.title,
                   e.quantity = n.quantity,
                   e.amount_minor = n.amount_minor,
                   e.currency = n.currency,
                   e.details = n.details,
                   e.sealed = n.sealed,
                   e.version = e.version + 1
             where e.occurred_at <> n.occurred_at
                or e.kind <> n.kind
                or not e.order_key <=> n.order_key
                or not e.product_id <=> n.product_id
                or e.title <> n.title collate utf8mb4_bin
                or e.quantity <> n.quantity
                or not e.amount_minor <=> n.amount_minor
                or not e.currency <=> n.currency
                or e.details <> n.details
                or not e.sealed <=> n.sealed
            """)
        .param("source", source)
        .update();
  }
}
