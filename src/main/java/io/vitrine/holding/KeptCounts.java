package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what is held by day, kind and source, in the transaction that changes it. Counted anew are only the days that
 * the change may have touched, so that the numbers are never the sum of small mistakes.
 */
@Component
class KeptCounts {

  private static final int ROWS_IN_A_BATCH = 1_000;
  private static final int ROWS_IN_A_STATEMENT = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final TransactionTemplate transaction;
  private final ShopDay days;

  KeptCounts(JdbcClient jdbc, JdbcTemplate template, TransactionTemplate transaction, ShopDay days) {
    this.jdbc = jdbc;
    this.template = template;
    this.transaction = transaction;
    this.days = days;
  }

  /** From the first to the last moment of one customer's entries that changed. */
  record Span(CustomerId customer, Instant first, Instant last) {

    Span and(Span other) {
      return new Span(
          customer,
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  /** One span a customer. */
  static Collection<Span> spans(Collection<NewEntry> entries) {
    Map<CustomerId, Span> spans = new HashMap<>();
    for (var entry : entries) {
      spans.merge(entry.owner(), new Span(entry.owner(), entry.occurredAt(), entry.occurredAt()), Span::and);
    }
    return spans.values();
  }

  /** After an edit or its undo: entries are as many as before, but not all of them are used. */
  void edited(CustomerId owner, EditId edit) {
    whereEdited(owner, edit).ifPresent(span -> count(List.of(span)));
  }

  /** The same, where it is known which entries those are. */
  void edited(Span span) {
    count(List.of(span));
  }

  /** Where the entries stand that an edit touched; nothing where they are gone. */
  Optional<Span> whereEdited(CustomerId owner, EditId edit) {
    return jdbc.sql(
            """
            select min(occurred_at), max(occurred_at)
              from edited_entry
             where customer_id = :owner
               and edit_id = :edit
            having count(*) > 0
            """)
        .param("owner", owner.value())
        .param("edit", edit.value())
        .query((rs, n) -> new Span(owner, rs.getObject(1, Instant.class), rs.getObject(2, Instant.class)))
        .optional();
  }

  /** After entries left or moved: days on which nothing is left are forgotten first. */
  void left(Span span) {
    // One range of the key for each kind and source, so that no other days are looked at or locked.
    jdbc.sql("select distinct kind, source from kept_count where customer_id = :owner")
        .param("owner", span.customer().value())
        .query((rs, n) -> List.of(rs.getString(1), rs.getString(2)))
        .list()
        .forEach(counted -> jdbc.sql(
                """
                delete from kept_count
                 where customer_id = :owner
                   and kind = :kind
                   and source = :source
                   and day between :first and :last
                """)
            .param("owner", span.customer().value())
            .param("kind", counted.get(0))
            .param("source", counted.get(1))
            .param("first", days.of(span.first()))
            .param("last", days.of(span.last()))
            .update());
    count(List.of(span));
  }

  /** After entries came in of which some were known: their days are counted anew. */
  void cameIn(Collection<NewEntry> entries) {
    count(spans(entries));
  }

  /** After entries came in of which none was known: each counts one, and nothing need be read. */
  void allCameIn(Collection<NewEntry> entries, String source, Instant received) {
    var fresh = new HashMap<Place, int[]>();
    var day = new MemorisedDay();
    for (var entry : entries) {
      fresh.computeIfAbsent(
          new Place(entry.owner(), day.of(entry.occurredAt()), entry.kind()), place -> new int[1])[0]++;
    }
    // In the order of the key, so that two imports wait for each other and no more; and many in a statement, as each
    // has its price.
    var rows = fresh.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    for (int from = 0; from < rows.size(); from += ROWS_IN_A_STATEMENT) {
      add(rows.subList(from, Math.min(rows.size(), from + ROWS_IN_A_STATEMENT)), source, received);
    }
  }

  private void add(List<Map.Entry<Place, int[]>> rows, String source, Instant received) {
    var values = new ArrayList<Object>();
    for (var row : rows) {
      values.add(row.getKey().customer().value());
      values.add(row.getKey().day().toString());
      values.add(row.getKey().kind());
      values.add(source);
      values.add(row.getValue()[0]);
      values.add(EntryRows.text(received));
    }
    template.update(
        """
        insert into kept_count (customer_id, day, kind, source, entries, deleted, not_used, last_received)
        values %s
            on duplicate key update entries = entries + value(entries),
                                    last_received = greatest(last_received, value(last_received))
        """
            .formatted(String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?, ?, ?, 0, 0, ?)"))),
        values.toArray());
  }

  private record Place(CustomerId customer, LocalDate day, String kind) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      int byCustomer = Long.compare(customer.value(), other.customer.value());
      int byKind = byCustomer != 0 ? byCustomer : kind.compareTo(other.kind);
      return byKind != 0 ? byKind : day.compareTo(other.day);
    }
  }

  /** What comes in together mostly happened together. */
  private final class MemorisedDay {

    private Instant from = Instant.MAX;
    private Instant to = Instant.MIN;
    private LocalDate day = LocalDate.EPOCH;

    LocalDate of(Instant moment) {
      if (moment.isBefore(from) || !moment.isBefore(to)) {
        day = days.of(moment);
        from = days.start(day);
        to = days.end(moment);
      }
      return day;
    }
  }

  /** One span is asked for by its days, so that nothing else is read or locked. */
  private void count(Collection<Span> spans) {
    if (spans.size() == 1) {
      countOne(spans.iterator().next());
    } else {
      countMany(spans);
    }
  }

  private void countOne(Span span) {
    var from = days.start(days.of(span.first()));
    var to = days.end(span.last());
    jdbc.sql(
            """
            insert into kept_count (customer_id, day, kind, source, entries, deleted, not_used, last_received)
            select e.customer_id, %s as day, e.kind, e.source, count(*), sum(e.deleted_by is not null),
                   sum(e.deleted_by is null and e.excluded_by is not null), max(e.received_at)
              from entry e force index (primary)
             where e.customer_id = :owner
               and e.occurred_at >= :from
               and e.occurred_at < :to
             group by e.customer_id, e.kind, e.source, day
                on duplicate key update entries = value(entries), deleted = value(deleted),
                                        not_used = value(not_used), last_received = value(last_received)
            """
                .formatted(days.sql("e.occurred_at", from, to)))
        .param("owner", span.customer().value())
        .param("from", from)
        .param("to", to)
        .update();
  }

  private void countMany(Collection<Span> spans) {
    var from = spans.stream().map(Span::first).min(Instant::compareTo).orElseThrow();
    var to = spans.stream().map(Span::last).max(Instant::compareTo).orElseThrow();
    stage(spans);
    jdbc.sql(
            """
            insert into kept_count (customer_id, day, kind, source, entries, deleted, not_used, last_received)
            select s.customer_id, %s as day, e.kind, e.source, count(*), sum(e.deleted_by is not null),
                   sum(e.deleted_by is null and e.excluded_by is not null), max(e.received_at)
              from counted_span s
              straight_join entry e force index (primary)
                         on e.customer_id = s.customer_id
                        and e.occurred_at >= s.first_at
                        and e.occurred_at < s.end_at
             group by s.customer_id, e.kind, e.source, day
                on duplicate key update entries = value(entries), deleted = value(deleted),
                                        not_used = value(not_used), last_received = value(last_received)
            """
                .formatted(days.sql("e.occurred_at", days.start(days.of(from)), days.end(to))))
        .update();
  }

  /** Whole days, in a table of this connection. */
  private void stage(Collection<Span> spans) {
    template.execute(
        """
        create or replace temporary table counted_span (
          customer_id bigint      not null,
          first_at    datetime(6) not null,
          end_at      datetime(6) not null
        ) engine = memory
        """);
    template.batchUpdate(
        "insert into counted_span (customer_id, first_at, end_at) values (?, ?, ?)",
        spans,
        ROWS_IN_A_BATCH,
        (row, span) -> {
          row.setLong(1, span.customer().value());
          row.setString(2, EntryRows.text(days.start(days.of(span.first()))));
          row.setString(3, EntryRows.text(days.end(span.last())));
        });
  }

  boolean areMissing() {
    return jdbc.sql("select exists (select 1 from entry) and not exists (select 1 from kept_count)")
        .query(Boolean.class)
        .single();
  }

  /** A thousand customers in a transaction. */
  void countAll() {
    long after = 0;
    List<Span> spans;
    do {
      spans = jdbc.sql(
              """
              select customer_id, min(occurred_at), max(occurred_at)
                from entry
               where customer_id > :after
               group by customer_id
               order by customer_id
               limit 1000
              """)
          .param("after", after)
          .query((rs, n) -> new Span(
              new CustomerId(rs.getLong(1)), rs.getObject(2, Instant.class), rs.getObject(3, Instant.class)))
          .list();
      if (!spans.isEmpty()) {
        var some = spans;
        transaction.executeWithoutResult(status -> {
          jdbc.sql("delete from kept_count where customer_id between :first and :last")
              .param("first", some.getFirst().customer().value())
              .param("last", some.getLast().customer().value())
              .update();
          count(some);
        });
        after = some.getLast().customer().value();
      }
    } while (!spans.isEmpty());
  }

  /** Whether anything of these kinds is held. */
  boolean hold(CustomerId owner, Set<String> kinds) {
    return jdbc.sql(
            """
            select exists (select 1
                             from kept_count
                            where customer_id = :owner
                              and kind in (:kinds)
                              and entries > 0)
            """)
        .param("owner", owner.value())
        .param("kinds", kinds)
        .query(Boolean.class)
        .single();
  }
}
