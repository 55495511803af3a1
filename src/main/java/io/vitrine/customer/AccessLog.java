package io.vitrine.customer;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at a shopper's data, other than that shopper, and for what. Shown to the shopper. */
@Service
public class AccessLog {

  private static final int ROWS_IN_A_STATEMENT = 500;

  private final JdbcClient jdbc;
  private final Clock clock;

  AccessLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes that whoever acts looks at these kinds of entries of these customers. */
  @RolesAllowed({"MACHINE", "OFFICER"})
  @Transactional
  public void note(Collection<CustomerId> customers, Look.Why why, Set<String> kinds) {
    write(Actor.current().orElseThrow().inLedger(), why, allOf(customers, kinds));
  }

  /** Notes that whoever acts looks at entries of these customers, at each one's own kinds. */
  @RolesAllowed({"MACHINE", "OFFICER"})
  @Transactional
  public void note(Map<CustomerId, Set<String>> kinds, Look.Why why) {
    write(Actor.current().orElseThrow().inLedger(), why, kinds);
  }

  /** Notes that one of our machines looks at an owner's entries because that owner opened a page. */
  @OwnerOnly
  @Transactional
  public void noteMachine(CustomerId owner, String machine, Look.Why why, Set<String> kinds) {
    write("machine:" + machine, why, Map.of(owner, kinds));
  }

  /** Notes that somebody in the store looks, by a code that the owner gave them. */
  @OwnerOnly
  @Transactional
  public void noteStore(CustomerId owner, Set<String> kinds) {
    write(Look.STORE, Look.Why.SERVING, Map.of(owner, kinds));
  }

  private static Map<CustomerId, Set<String>> allOf(Collection<CustomerId> customers, Set<String> kinds) {
    return customers.stream().distinct().collect(Collectors.toMap(Function.identity(), _ -> kinds));
  }

  private void write(String looker, Look.Why why, Map<CustomerId, Set<String>> kinds) {
    var now = clock.instant();
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    // In one order, so that two who note the same customers wait for each other and no more.
    var ids = kinds.keySet().stream().sorted(Comparator.comparingLong(CustomerId::value)).toList();
    for (int from = 0; from < ids.size(); from += ROWS_IN_A_STATEMENT) {
      var some = ids.subList(from, Math.min(ids.size(), from + ROWS_IN_A_STATEMENT));
      // Whose row is ignored was erased since they were looked at, and has no log any more.
      jdbc.sql(
              """
              insert ignore into access_log (customer_id, day, looker, why, kinds, times, first_at, last_at)
              values :looks
                  on duplicate key update times = times + 1, last_at = value(last_at)
              """)
          .param("looks", some.stream()
              .map(id -> new Object[] {
                id.value(), day.toString(), looker, why.code(), written(kinds.get(id)), 1, now, now
              })
              .toList())
          .update();
    }
  }

  private static String written(@Nullable Set<String> kinds) {
    return String.join(",", new TreeSet<>(Objects.requireNonNull(kinds)));
  }

  /**
   * What of the log one wants to see.
   *
   * @param machine machines alone, people alone, or null for all
   * @param kind looks at this kind of entries
   * @param before looks of days before this one, to read on
   */
  public record Asked(
      @Nullable Boolean machine, Look.@Nullable Why why, @Nullable String kind, @Nullable LocalDate before) {

    public static final Asked ALL = new Asked(null, null, null, null);
  }

  /** The newest first. One plain read: a transaction round it would ask the server four times more. */
  @OwnerOnly
  public List<Look> of(CustomerId owner, Asked asked, int size) {
    return jdbc.sql(
            """
            select l.looker, a.name, l.why, l.kinds, l.times, l.first_at, l.last_at
              from access_log l
              left join account a on a.id = if(l.looker like 'officer:%', cast(substring(l.looker, 9) as int), null)
             where l.customer_id = :owner
               and l.day < :before
               and (:machine is null or (l.looker like 'machine:%') = :machine)
               and (:why is null or l.why = :why)
               and (:kind is null or find_in_set(:kind, l.kinds))
             order by l.day desc, l.last_at desc
             limit :size
            """)
        .param("owner", owner.value())
        .param("before", asked.before() == null ? LocalDate.of(9999, 1, 1) : asked.before())
        .param("machine", asked.machine())
        .param("why", asked.why() == null ? null : asked.why().code())
        .param("kind", asked.kind())
        .param("size", size)
        .query((rs, n) -> new Look(
            rs.getString("looker"),
            rs.getString("name"),
            Look.Why.of(rs.getString("why")),
            rs.getString("kinds").isEmpty() ? List.of() : Arrays.asList(rs.getString("kinds").split(",")),
            rs.getInt("times"),
            rs.getObject("first_at", Instant.class),
            rs.getObject("last_at", Instant.class)))
        .list();
  }
}
