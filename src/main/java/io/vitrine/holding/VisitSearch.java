package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Lock;
import io.vitrine.customer.Safe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds visits by where they were: opens them for their owner, in memory, and forgets them. */
@Component
class VisitSearch {

  private final JdbcClient jdbc;
  private final Kinds kinds;
  private final Safe safe;
  private final ZoneId zone;

  VisitSearch(JdbcClient jdbc, Kinds kinds, Safe safe, ZoneId zone) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.safe = safe;
    this.zone = zone;
  }

  record Found(EntryId id, Instant at) {}

  private record Held(
      long id, Instant at, String source, String key, String title, String details, @Nullable String seal) {}

  /** Those that are not deleted, oldest first. */
  List<Found> find(CustomerId owner, Where where) {
    var held = jdbc.sql(
            """
            select e.id, e.occurred_at, e.source, e.external_key, e.title, e.details, e.sealed
              from entry e
             where e.customer_id = :owner
               and e.kind = :kind
               and e.deleted_by is null
             order by e.occurred_at, e.id
            """)
        .param("owner", owner.value())
        .param("kind", Visit.KIND)
        .query((rs, n) -> held(rs))
        .list();
    var lock = SingletonSupplier.of(() -> safe.of(owner));
    return held.stream()
        .filter(each -> where.holds(visit(each, lock, where.isSecret()), each.at, zone))
        .map(each -> new Found(new EntryId(each.id), each.at))
        .toList();
  }

  private static Held held(ResultSet rs) throws SQLException {
    return new Held(
        rs.getLong(1),
        Objects.requireNonNull(rs.getObject(2, Instant.class)),
        rs.getString(3),
        rs.getString(4),
        rs.getString(5),
        rs.getString(6),
        rs.getString(7));
  }

  private Visit visit(Held held, Supplier<Lock> lock, boolean open) {
    var details = held.seal == null || !open
        ? held.details
        : Sealing.open(lock.get(), held.seal, held.source, held.key, held.title, held.details).details();
    return (Visit) kinds.details(Visit.KIND, details);
  }
}
