package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Safe;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the shopper had said of an entry before each edit that touched it. */
@Component
class CorrectionsBefore {

  private final JdbcClient jdbc;
  private final EntryColumns columns;
  private final Safe safe;

  CorrectionsBefore(JdbcClient jdbc, EntryColumns columns, Safe safe) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.safe = safe;
  }

  Map<EditId, Correction> of(CustomerId owner, EntryId entry) {
    var lock = SingletonSupplier.of(() -> safe.of(owner));
    return jdbc
        .sql(
            """
            select t.edit_id, t.was_correction, e.source, e.external_key
              from edited_entry t
              join entry e on e.customer_id = t.customer_id and e.occurred_at = t.occurred_at and e.id = t.entry_id
             where t.customer_id = :owner
               and t.entry_id = :entry
            """)
        .param("owner", owner.value())
        .param("entry", entry.value())
        .query((rs, n) -> Map.entry(
            new EditId(rs.getLong(1)),
            columns.correction(rs.getString(2), lock, rs.getString(3), rs.getString(4))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
