package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what {@link KeptCounts} keeps. The database adds up, so that of a customer with thousands of counted days a few
 * rows are sent; what is asked of few days is asked of these alone.
 */
@Component
class KeptSums {

  private final JdbcClient jdbc;

  KeptSums(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is counted of a kind from a source.
   *
   * @param code of the source
   * @param source its name
   * @param closed whether nothing of it goes by itself
   * @param since the first day of which something is held; null where all is deleted
   * @param lastReceived when the last of it came in
   */
  record Sum(
      String kind,
      String code,
      String source,
      boolean closed,
      long entries,
      long deleted,
      long notUsed,
      @Nullable LocalDate since,
      Instant lastReceived) {

    long held() {
      return entries - deleted;
    }
  }

  /** Of each kind from each source, in this order. Sums of whole numbers as doubles are exact, and half the work. */
  List<Sum> of(CustomerId owner) {
    return jdbc.sql(
            """
            select k.kind, k.source, s.name, s.closed, k.entries, k.deleted, k.not_used, from_days(k.since),
                   k.last_received
              from (select kind, source, sum(entries + 0e0) as entries, sum(deleted + 0e0) as deleted,
                           sum(not_used + 0e0) as not_used, min(if(entries > deleted, to_days(day), null)) as since,
                           max(last_received) as last_received
                      from kept_count
                     where customer_id = :owner
                     group by kind, source) k
              join source s on s.code = k.source
             where k.entries > 0
             order by k.kind, s.name
            """)
        .param("owner", owner.value())
        .query((rs, n) -> new Sum(
            rs.getString(1),
            rs.getString(2),
            rs.getString(3),
            rs.getBoolean(4),
            rs.getLong(5),
            rs.getLong(6),
            rs.getLong(7),
            rs.getObject(8, LocalDate.class),
            rs.getObject(9, Instant.class)))
        .list();
  }

  /** How many entries each day has that has any of these, none of them deleted. */
  Map<LocalDate, Integer> byDay(CustomerId owner, List<Sum> held, LocalDate from, LocalDate to) {
    if (held.isEmpty()) {
      return Map.of();
    }
    return jdbc.sql(
            """
            select day, sum(entries - deleted)
              from kept_count
             where customer_id = :owner
               and kind in (:kinds)
               and source in (:sources)
               and day between :from and :to
               and entries > deleted
             group by day
            """)
        .param("owner", owner.value())
        .param("kinds", held.stream().map(Sum::kind).collect(Collectors.toSet()))
        .param("sources", held.stream().map(Sum::code).collect(Collectors.toSet()))
        .param("from", from)
        .param("to", to)
        .query((rs, n) -> Map.entry(rs.getObject(1, LocalDate.class), rs.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  /** The days of which something came in since a moment, in order. */
  List<LocalDate> withNews(CustomerId owner, Instant since) {
    return jdbc.sql(
            """
            select distinct day
              from kept_count
             where customer_id = :owner
               and last_received > :since
             order by day
            """)
        .param("owner", owner.value())
        .param("since", since)
        .query((rs, n) -> rs.getObject(1, LocalDate.class))
        .list();
  }

  /** Two days, of which the second is no earlier. */
  record Days(LocalDate next, LocalDate soon) {}

  /** How many entries are held before each of two days. */
  record Before(long next, long soon) {

    static final Before NONE = new Before(0, 0);
  }

  /** How many of these are held before the days of their kinds, but for what never goes by itself. */
  Map<String, Before> heldBefore(CustomerId owner, List<Sum> held, Map<String, Days> kinds) {
    var params = new HashMap<String, Object>();
    var next = new ArrayList<String>();
    var soon = new ArrayList<String>();
    for (var sum : held) {
      var days = kinds.get(sum.kind());
      if (days != null && !sum.closed()) {
        int n = soon.size();
        next.add("kind = :kind%1$d and source = :source%1$d and day < :next%1$d".formatted(n));
        soon.add("kind = :kind%1$d and source = :source%1$d and day < :soon%1$d".formatted(n));
        params.put("kind" + n, sum.kind());
        params.put("source" + n, sum.code());
        params.put("next" + n, days.next());
        params.put("soon" + n, days.soon());
      }
    }
    if (soon.isEmpty()) {
      return Map.of();
    }
    return jdbc.sql(
            """
            select kind, sum(if(%s, entries - deleted + 0e0, 0e0)), sum(entries - deleted + 0e0)
              from kept_count
             where customer_id = :owner
               and (%s)
             group by kind
            """
                .formatted(String.join(" or ", next), String.join(" or ", soon)))
        .param("owner", owner.value())
        .params(params)
        .query((rs, n) -> Map.entry(rs.getString(1), new Before(rs.getLong(2), rs.getLong(3))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
