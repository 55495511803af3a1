package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the entries of a filter, the newest first, always one owner's. */
@Component
class Newest {

  /** Of a search: most words that are found at all are found among so many. */
  static final int RECENT = 4_000;

  /** Depends on no entry: asked once, before the first is looked at. */
  private static final String HOLDS_SOME =
      """
         and exists (select 1
                       from kept_count k
                      where k.customer_id = :owner
                        and k.kind in (:kinds)
                        and k.entries > 0)
      """;

  private static final String ALONG_THE_KEY = " order by e.occurred_at desc, e.id desc limit :size";

  /**
   * Says the same, but cannot be read off the key: so the key is read forwards, which is half the work of reading it
   * backwards, and what was found is sorted.
   */
  private static final String SORTED = " order by e.occurred_at + interval 0 second desc, e.id desc limit :size";

  private final JdbcClient jdbc;
  private final Entries entries;
  private final EntryColumns columns;
  private final ZoneId zone;

  Newest(JdbcClient jdbc, Entries entries, EntryColumns columns, ZoneId zone) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.columns = columns;
    this.zone = zone;
  }

  /** After a key, where one is given; its first condition on the moment makes that a range of the primary key. */
  List<Entry> of(CustomerId owner, Filter filter, @Nullable PageKey after, int size) {
    var matching = entries.matching(owner, filter);
    var where = matching.where()
        + (mayHoldNone(filter) ? "\n" + HOLDS_SOME : "")
        + (after == null ? "" : "\n   and e.occurred_at <= :afterAt and (e.occurred_at < :afterAt or e.id < :afterId)");
    var params = new LinkedHashMap<String, Object>(matching.params());
    if (after != null) {
      params.put("afterAt", after.occurredAt());
      params.put("afterId", after.id().value());
    }
    var asked = new Matching(where, params);
    return filter.words() == null
        ? read(owner, asked, ALONG_THE_KEY, size)
        : recent(owner, filter, after)
            .map(from -> inTwo(owner, asked, from, size))
            .orElseGet(() -> read(owner, asked, ALONG_THE_KEY, size));
  }

  /** What is found often fills the page at once; all of a long history is looked through for the rest alone. */
  private List<Entry> inTwo(CustomerId owner, Matching asked, Instant from, int size) {
    var newer = asked.and("e.occurred_at >= :recent", "recent", from);
    var found = new ArrayList<>(read(owner, newer, ALONG_THE_KEY, size));
    if (found.size() < size) {
      var older = asked.and("e.occurred_at < :recent", "recent", from);
      found.addAll(read(owner, older, SORTED, size - found.size()));
    }
    return found;
  }

  private List<Entry> read(CustomerId owner, Matching asked, String order, int size) {
    return jdbc.sql(EntryColumns.SELECT + " where " + asked.where() + order)
        .params(asked.params())
        .param("size", size)
        .query(columns.of(owner))
        .list();
  }

  /** When the last of the newest few thousand occurred; nothing where there are no more than these. */
  private Optional<Instant> recent(CustomerId owner, Filter filter, @Nullable PageKey after) {
    var end = filter.to() == null
        ? Instant.parse("9999-01-01T00:00:00Z")
        : filter.to().plusDays(1).atStartOfDay(zone).toInstant();
    return jdbc.sql(
            """
            select e.occurred_at
              from entry e
             where e.customer_id = :owner
               and e.occurred_at <= :end
             order by e.occurred_at desc, e.id desc
             limit 1 offset :recent
            """)
        .param("owner", owner.value())
        .param("end", after == null || end.isBefore(after.occurredAt()) ? end : after.occurredAt())
        .param("recent", RECENT)
        .query((rs, n) -> rs.getObject(1, Instant.class))
        .optional();
  }

  /** Purchases are what most shoppers have; of the other kinds it is asked first whether there are any to look for. */
  private static boolean mayHoldNone(Filter filter) {
    return !filter.kinds().isEmpty() && !filter.kinds().contains(Purchase.KIND);
  }
}
