package io.vitrine.holding;

import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads entries, always one owner's. */
@Component
class Entries {

  private static final String COLUMNS =
      """
      select e.id, e.kind, e.source, s.name as source_name, e.external_key, e.order_key, e.occurred_at, e.received_at,
             e.product_id, e.title, e.quantity, e.returned, e.returns_entry, e.amount_minor, e.currency, e.details,
             e.correction, e.version, e.excluded_by, x.reason as excluded_why, x.purposes as excluded_for,
             x.due_at as excluded_until, e.deleted_by, d.made_at as deleted_since, d.due_at as deleted_final_at
        from entry e
        left join source s on s.code = e.source
        left join edit x on x.id = e.excluded_by
        left join edit d on d.id = e.deleted_by
      """;

  private final JdbcClient jdbc;
  private final Kinds kinds;
  private final Clock clock;
  private final ZoneId zone;
  private final JsonMapper json = JsonMapper.builder().build();

  Entries(JdbcClient jdbc, Kinds kinds, Clock clock, ZoneId zone) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.clock = clock;
    this.zone = zone;
  }

  Matching matching(CustomerId owner, Filter filter) {
    return Matching.of(owner, filter, clock.instant(), zone);
  }

  /** The newest entries after a key. The first condition on the moment is what makes it a range of the primary key. */
  List<Entry> newest(CustomerId owner, Filter filter, @Nullable PageKey after, int size) {
    var matching = matching(owner, filter);
    var page = jdbc.sql(COLUMNS + " where " + matching.where()
        + (after == null
            ? ""
            : " and e.occurred_at <= :afterAt and (e.occurred_at < :afterAt or e.id < :afterId)")
        + " order by e.occurred_at desc, e.id desc limit :size");
    if (after != null) {
      page = page.param("afterAt", after.occurredAt()).param("afterId", after.id().value());
    }
    return page.params(matching.params()).param("size", size).query(this::entry).list();
  }

  /** What each order came to that stands in this stretch of time: an order's lines share one moment. */
  Map<String, Money> orderSums(CustomerId owner, Instant newest, Instant oldest) {
    return orderSums(owner, "between :oldest and :newest", Map.of("oldest", oldest, "newest", newest));
  }

  /** What each order came to that was placed at one of these moments. */
  Map<String, Money> orderSums(CustomerId owner, Set<Instant> moments) {
    return moments.isEmpty() ? Map.of() : orderSums(owner, "in (:moments)", Map.of("moments", moments));
  }

  private Map<String, Money> orderSums(CustomerId owner, String when, Map<String, ?> params) {
    var sums = new HashMap<String, Money>();
    jdbc.sql(
            """
            select e.source, coalesce(e.order_key, concat('#', e.id)) as order_name, e.currency,
                   sum(e.amount_minor) as amount
              from entry e
             where e.customer_id = :owner
               and e.occurred_at %s
               and e.amount_minor is not null
               and e.deleted_by is null
             group by e.source, order_name, e.currency
            """
                .formatted(when))
        .param("owner", owner.value())
        .params(params)
        .query((rs, n) -> sums.put(
            Page.order(rs.getString("source"), rs.getString("order_name")),
            new Money(rs.getLong("amount"), rs.getString("currency"))))
        .list();
    return sums;
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
    return jdbc.sql(COLUMNS + " where e.customer_id = :owner and e.id in (:ids) order by e.occurred_at desc, e.id desc")
        .param("owner", owner.value())
        .param("ids", ids.stream().map(EntryId::value).toList())
        .query(this::entry)
        .list();
  }

  /** What came back of these purchases, as far as it came back before a day; oldest first. */
  List<Entry> returnsOf(CustomerId owner, Collection<EntryId> purchases, Instant from, Instant before) {
    return jdbc.sql(COLUMNS
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
        .query(this::entry)
        .list();
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

  private Entry entry(ResultSet rs, int n) throws SQLException {
    var kind = rs.getString("kind");
    return new Entry(
        new EntryId(rs.getLong("id")),
        kind,
        rs.getString("source"),
        Optional.ofNullable(rs.getString("source_name")).orElse(rs.getString("source")),
        rs.getString("external_key"),
        rs.getString("order_key"),
        rs.getObject("occurred_at", Instant.class),
        rs.getObject("received_at", Instant.class),
        id(rs, "product_id") == null ? null : new ProductId(rs.getLong("product_id")),
        rs.getString("title"),
        rs.getInt("quantity"),
        rs.getInt("returned"),
        id(rs, "returns_entry") == null ? null : new EntryId(rs.getLong("returns_entry")),
        amount(rs),
        kinds.details(kind, rs.getString("details")),
        correction(rs.getString("correction")),
        exclusion(rs),
        id(rs, "excluded_by") == null ? null : new EditId(rs.getLong("excluded_by")),
        deletion(rs),
        rs.getInt("version"));
  }

  private Correction correction(@Nullable String text) {
    return text == null ? Correction.NONE : json.readValue(text, Correction.class);
  }

  private @Nullable Exclusion exclusion(ResultSet rs) throws SQLException {
    if (id(rs, "excluded_by") == null) {
      return null;
    }
    var exclusion = new Exclusion(
        Reason.of(rs.getString("excluded_why")),
        Arrays.stream(rs.getString("excluded_for").split(",")).map(Purpose::of).collect(Collectors.toSet()),
        rs.getObject("excluded_until", Instant.class));
    return exclusion.inForce(clock.instant()) ? exclusion : null;
  }

  private static Entry.@Nullable Deletion deletion(ResultSet rs) throws SQLException {
    var by = id(rs, "deleted_by");
    return by == null
        ? null
        : new Entry.Deletion(
            new EditId(by),
            rs.getObject("deleted_since", Instant.class),
            rs.getObject("deleted_final_at", Instant.class));
  }

  private static @Nullable Money amount(ResultSet rs) throws SQLException {
    var minor = id(rs, "amount_minor");
    return minor == null ? null : new Money(minor, rs.getString("currency"));
  }

  private static @Nullable Long id(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, Long.class);
  }
}
