package io.vitrine.holding;

import io.vitrine.catalogue.Money;
import io.vitrine.customer.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries, always one owner's. */
@Component
class Entries {

  private static final int PORTION = 1_000;

  private final JdbcClient jdbc;
  private final EntryColumns columns;
  private final SealedSearch sealedSearch;
  private final VisitSearch visitSearch;
  private final Clock clock;
  private final ZoneId zone;

  Entries(
      JdbcClient jdbc,
      EntryColumns columns,
      SealedSearch sealedSearch,
      VisitSearch visitSearch,
      Clock clock,
      ZoneId zone) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.sealedSearch = sealedSearch;
    this.visitSearch = visitSearch;
    this.clock = clock;
    this.zone = zone;
  }

  Matching matching(CustomerId owner, Filter filter) {
    var hidden = filter.words() == null ? List.<Long>of() : sealedSearch.find(owner, filter, zone);
    return Matching.of(owner, filter, hidden, clock.instant(), zone);
  }

  /** What a place or a time finds, in portions that one statement takes. */
  List<List<EntryId>> idsOf(CustomerId owner, Where where) {
    var found = visitSearch.find(owner, where).stream().map(VisitSearch.Found::id).toList();
    return IntStream.iterate(0, from -> from < found.size(), from -> from + PORTION)
        .mapToObj(from -> found.subList(from, Math.min(from + PORTION, found.size())))
        .toList();
  }

  /**
   * What the orders of these entries came to: an order's lines share one moment. Lines are added up here, as grouping
   * them by a name that is made up for each takes the database longer than finding them.
   */
  Map<String, Money> orderSums(CustomerId owner, List<Entry> shown) {
    var moments = shown.stream()
        .filter(entry -> entry.amount() != null || entry.orderKey() != null)
        .map(Entry::occurredAt)
        .collect(Collectors.toSet());
    if (moments.isEmpty()) {
      return Map.of();
    }
    var sums = new HashMap<String, Money>();
    jdbc.sql(
            """
            select e.source, e.order_key, e.id, e.currency, e.amount_minor
              from entry e
             where e.customer_id = :owner
               and e.occurred_at in (:moments)
               and e.amount_minor is not null
               and e.deleted_by is null
             order by e.occurred_at, e.id
            """)
        .param("owner", owner.value())
        .param("moments", moments)
        .query((rs, n) -> sums.merge(
            Page.order(rs.getString(1), Objects.requireNonNullElse(rs.getString(2), "#" + rs.getLong(3))),
            new Money(rs.getLong(5), rs.getString(4)),
            Entries::sum))
        .list();
    return sums;
  }

  /** Of an order in two currencies only the one with the last line is told. */
  private static Money sum(Money before, Money line) {
    return before.currency().equals(line.currency())
        ? new Money(before.minor() + line.minor(), line.currency())
        : line;
  }

  Totals totals(CustomerId owner, Filter filter) {
    var matching = matching(owner, filter);
    var sums = jdbc.sql(
            """
            select e.currency, sum(e.amount_minor) as amount
              from entry e
             where %s
               and e.deleted_by is null
               and e.amount_minor is not null
             group by e.currency
             order by e.currency
            """
                .formatted(matching.where()))
        .params(matching.params())
        .query((rs, n) -> new Money(rs.getLong("amount"), rs.getString("currency")))
        .list();
    return jdbc.sql(
            """
            select count(*) as entries,
                   coalesce(sum(e.deleted_by is not null), 0) as deleted,
                   coalesce(sum(e.deleted_by is null and e.kind = 'purchase'), 0) as purchases,
                   min(e.occurred_at) as since,
                   count(distinct e.source, if(e.kind = 'purchase', e.order_key, null)) as orders
              from entry e
             where %s
            """
                .formatted(matching.where()))
        .params(matching.params())
        .query((rs, n) -> new Totals(
            rs.getLong("entries"),
            rs.getLong("deleted"),
            rs.getLong("purchases"),
            rs.getLong("orders"),
            rs.getObject("since", Instant.class),
            sums))
        .single();
  }

  Optional<Entry> find(CustomerId owner, EntryId id) {
    return these(owner, List.of(id)).stream().findFirst();
  }

  List<Entry> these(CustomerId owner, Collection<EntryId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(EntryColumns.SELECT
            + " where e.customer_id = :owner and e.id in (:ids) order by e.occurred_at desc, e.id desc")
        .param("owner", owner.value())
        .param("ids", ids.stream().map(EntryId::value).toList())
        .query(columns.of(owner))
        .list();
  }

  /** What came back of these purchases, as far as it came back before a day; oldest first. */
  List<Entry> returnsOf(CustomerId owner, Collection<EntryId> purchases, Instant from, Instant before) {
    return jdbc.sql(EntryColumns.SELECT
            + """
               where e.customer_id = :owner
                 and e.occurred_at >= :from
                 and e.occurred_at < :before
                 and e.returns_entry in (:purchases)
               order by e.occurred_at, e.id
              """)
        .param("owner", owner.value())
        .param("from", from)
        .param("before", before)
        .param("purchases", purchases.stream().map(EntryId::value).toList())
        .query(columns.of(owner))
        .list();
  }

  /** The newest of those that came in since a moment, among what occurred in a stretch of time. */
  List<Entry> cameInSince(CustomerId owner, Instant since, Instant from, Instant to, int size) {
    return jdbc.sql(EntryColumns.SELECT
            + """
               where e.customer_id = :owner
                 and e.occurred_at >= :from
                 and e.occurred_at < :to
                 and e.received_at > :since
                 and e.deleted_by is null
               order by e.occurred_at desc, e.id desc
               limit :size
              """)
        .param("owner", owner.value())
        .param("from", from)
        .param("to", to)
        .param("since", since)
        .param("size", size)
        .query(columns.of(owner))
        .list();
  }

  /** How many came in since a moment, among what occurred in these stretches of time. */
  long countSince(CustomerId owner, Instant since, List<Instant[]> stretches) {
    var params = new HashMap<String, Object>();
    var any = new ArrayList<String>();
    for (var stretch : stretches) {
      int n = any.size();
      params.put("from" + n, stretch[0]);
      params.put("to" + n, stretch[1]);
      any.add("e.occurred_at >= :from" + n + " and e.occurred_at < :to" + n);
    }
    return jdbc.sql(
            """
            select count(*)
              from entry e
             where e.customer_id = :owner
               and e.received_at > :since
               and (%s)
            """
                .formatted(String.join(" or ", any)))
        .param("owner", owner.value())
        .param("since", since)
        .params(params)
        .query(Long.class)
        .single();
  }

  /** The sources that this owner's entries came from, by code, with their names. */
  Map<String, String> sources(CustomerId owner) {
    return jdbc
        .sql(
            """
            select s.code, s.name
              from source s
             where exists (select 1 from entry e where e.customer_id = :owner and e.source = s.code)
             order by s.name
            """)
        .param("owner", owner.value())
        .query((rs, n) -> Map.entry(rs.getString("code"), rs.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }
}
