package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Extent;
import io.vitrine.customer.Judge;
import io.vitrine.customer.Thing;
import io.vitrine.customer.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks of each entry of an owner whether it has to stay; so many at a time that none are too many for the memory. */
@Component
class Judging {

  static final int ENTRIES_AT_A_TIME = 10_000;

  private final JdbcClient jdbc;
  private final ShopDay days;

  Judging(JdbcClient jdbc, ShopDay days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  /** What {@link #row} reads, of an entry {@code e}. */
  static final String COLUMNS =
      "e.id, e.occurred_at, e.source, e.external_key, e.kind, e.order_key, e.returned >= e.quantity";

  record Judged(
      long id, Instant occurredAt, String source, String externalKey, String kind, Verdict verdict) {}

  Judged row(Judge judge, ResultSet rs) throws SQLException {
    var occurredAt = rs.getObject(2, Instant.class);
    var kind = rs.getString(5);
    return new Judged(
        rs.getLong(1),
        occurredAt,
        rs.getString(3),
        rs.getString(4),
        kind,
        of(judge, kind, rs.getLong(1), rs.getString(6), occurredAt, rs.getBoolean(7)));
  }

  Verdict of(Judge judge, String kind, long id, @Nullable String order, Instant at, boolean givenBack) {
    return judge.of(new Thing(kind, id, order, days.of(at), givenBack));
  }

  /** Every entry that the extent covers, in the order of the primary key. */
  void each(CustomerId owner, Extent extent, Judge judge, Effect.Tally tally, Consumer<List<Judged>> some) {
    var batch = new Batch(List.of(), Instant.EPOCH, 0);
    do {
      batch = after(batch, owner, extent, judge, tally);
      if (!batch.entries().isEmpty()) {
        some.accept(batch.entries());
      }
    } while (batch.isFull());
  }

  /**
   * As {@link #each}, but the next are read and judged by a thread and connection of their own while these are dealt
   * with. It sees what is committed: for an erasure, whose lock keeps others from writing meanwhile.
   */
  void eachReadAhead(CustomerId owner, Extent extent, Judge judge, Effect.Tally tally, Consumer<List<Judged>> some) {
    // The first has nothing to be read beside: most histories need no other thread.
    var batch = after(new Batch(List.of(), Instant.EPOCH, 0), owner, extent, judge, tally);
    if (!batch.isFull()) {
      if (!batch.entries().isEmpty()) {
        some.accept(batch.entries());
      }
      return;
    }
    try (var reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("judging").daemon().factory())) {
      while (batch.isFull()) {
        var last = batch;
        var next = reader.submit(() -> after(last, owner, extent, judge, tally));
        some.accept(batch.entries());
        batch = Waiting.of(next);
      }
      if (!batch.entries().isEmpty()) {
        some.accept(batch.entries());
      }
    }
  }

  /** @param at the moment of the last of them, and {@code id} its number */
  private record Batch(List<Judged> entries, Instant at, long id) {

    boolean isFull() {
      return entries.size() == ENTRIES_AT_A_TIME;
    }
  }

  private Batch after(Batch before, CustomerId owner, Extent extent, Judge judge, Effect.Tally tally) {
    var entries = jdbc.sql(
            """
            select %s
              from entry e
             where e.customer_id = :owner
               and (e.occurred_at > :at or (e.occurred_at = :at and e.id > :id))
               and (:everything or e.kind in (:kinds))
             order by e.occurred_at, e.id
             limit :size
            """
                .formatted(COLUMNS))
        .param("owner", owner.value())
        .param("at", before.at())
        .param("id", before.id())
        .param("everything", extent.isEverything())
        .param("kinds", extent.isEverything() ? List.of("") : extent.kinds())
        .param("size", ENTRIES_AT_A_TIME)
        .query((rs, n) -> {
          var judged = row(judge, rs);
          tally.judged(judged.kind(), judged.verdict());
          return judged;
        })
        .list();
    return entries.isEmpty()
        ? new Batch(entries, before.at(), before.id())
        : new Batch(entries, entries.getLast().occurredAt(), entries.getLast().id());
  }
}
