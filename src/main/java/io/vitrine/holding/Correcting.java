package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Safe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lays a correction over the entries that an edit noted: in one statement where nothing is sealed, one by one where the
 * shopper's word must be sealed with the rest.
 */
@Component
class Correcting {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final EntryColumns columns;
  private final Sealing sealing;
  private final Safe safe;
  private final JsonMapper json = JsonMapper.builder().build();

  Correcting(JdbcClient jdbc, JdbcTemplate batches, EntryColumns columns, Sealing sealing, Safe safe) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.columns = columns;
    this.sealing = sealing;
    this.safe = safe;
  }

  void correct(CustomerId owner, EditId edit, Correction correction) {
    open(owner, edit, correction);
    sealed(owner, edit, correction);
  }

  /** Fields that the correction leaves empty are taken out: a JSON merge patch (RFC 7396) of what was said before. */
  private void open(CustomerId owner, EditId edit, Correction correction) {
    var patch = new TreeMap<String, @Nullable String>();
    correction.said().forEach((field, value) -> patch.put(field, value.isEmpty() ? null : value));
    jdbc.sql(Touching.oneByOne("e.correction = nullif(json_merge_patch(coalesce(e.correction, '{}'), :patch), '{}')")
            + " and e.sealed is null")
        .param("owner", owner.value())
        .param("edit", edit.value())
        .param("patch", json.writeValueAsString(patch))
        .update();
  }

  private void sealed(CustomerId owner, EditId edit, Correction correction) {
    var noted = jdbc.sql(EntryColumns.SELECT
            + """
                join edited_entry t
                  on t.customer_id = e.customer_id and t.occurred_at = e.occurred_at and t.entry_id = e.id
               where t.customer_id = :owner
                 and t.edit_id = :edit
                 and e.sealed is not null
              """)
        .param("owner", owner.value())
        .param("edit", edit.value())
        .query(columns.of(owner))
        .list();
    if (noted.isEmpty()) {
      return;
    }
    var lock = safe.of(owner);
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (var entry : noted) {
      var said = entry.correction().with(correction);
      rows.add(new @Nullable Object[] {
        said.saysNothing() ? null : sealing.sealed(lock, said, entry.source(), entry.externalKey()),
        owner.value(),
        moment(entry.occurredAt()),
        entry.id().value()
      });
    }
    batches.batchUpdate(
        """
        update entry
           set correction = ?,
               version = version + 1
         where customer_id = ?
           and occurred_at = ?
           and id = ?
        """,
        rows);
  }

  private static String moment(Instant moment) {
    return EntryRows.text(moment);
  }
}
