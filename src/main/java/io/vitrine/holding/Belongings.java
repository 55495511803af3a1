package io.vitrine.holding;

import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.OwnerOnly;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What a shopper has and plays, as far as it may be used for suggestions: neither deleted nor excluded, and of a kind
 * that they have not switched off.
 */
@Service
public class Belongings {

  /** More plays than that say nothing new. */
  private static final int NEWEST = 5_000;

  private final JdbcClient jdbc;
  private final KeptCounts counts;
  private final Clock clock;

  Belongings(JdbcClient jdbc, KeptCounts counts, Clock clock) {
    this.jdbc = jdbc;
    this.counts = counts;
    this.clock = clock;
  }

  /** The newest first. */
  @OwnerOnly
  public List<Belonging> of(CustomerId owner) {
    if (!counts.hold(owner, Set.of(Belonging.IN_THE_CLOSET, Play.KIND))) {
      return List.of();
    }
    record Thing(String kind, ProductId product) {}
    record Noted(EntryId entry, String title, Instant at, boolean gone) {}
    var things = new LinkedHashMap<Thing, List<Noted>>();
    jdbc.sql(
            """
            select e.id, e.kind, e.product_id, e.title, e.occurred_at,
                   coalesce(json_value(e.correction, '$.stillThere'),
                            json_value(e.details, '$.stillThere'), 'true') in ('false', '0')
                   or coalesce(json_value(e.correction, '$.state'),
                               json_value(e.details, '$.state'), 'here') in ('retired', 'given_away') as gone
              from entry e
             where e.customer_id = :owner
               and e.kind in ('closet_item', 'play')
               and e.product_id is not null
               and %s
             order by e.occurred_at desc, e.id desc
             limit :newest
            """.formatted(Usable.NOW))
        .param("owner", owner.value())
        .param("now", clock.instant())
        .param("newest", NEWEST)
        .query(rs -> {
          things
              .computeIfAbsent(
                  new Thing(rs.getString("kind"), new ProductId(rs.getLong("product_id"))), _ -> new ArrayList<>())
              .add(new Noted(
                  new EntryId(rs.getLong("id")),
                  rs.getString("title"),
                  rs.getObject("occurred_at", Instant.class),
                  rs.getBoolean("gone")));
        });
    return things.entrySet().stream()
        .map(each -> new Belonging(
            each.getKey().kind(),
            each.getKey().product(),
            each.getValue().stream().map(Noted::entry).toList(),
            each.getValue().getFirst().title(),
            each.getValue().getFirst().at(),
            each.getValue().stream().allMatch(Noted::gone)))
        .toList();
  }
}
