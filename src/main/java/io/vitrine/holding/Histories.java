package io.vitrine.holding;

import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.OwnerOnly;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of a history may be used for suggestions: bought, not all of it returned, neither deleted nor excluded, and of a
 * kind that its owner has not switched off for them.
 */
@Service
public class Histories {

  private static final int ROWS_AT_A_TIME = 5_000;

  private static final String COUNTED =
      """
      e.kind = 'purchase'
         and e.product_id is not null
         and e.deleted_by is null
         and e.quantity > e.returned
         and not exists (select 1
                           from choice c
                          where c.customer_id = e.customer_id
                            and c.kind = e.kind
                            and c.about = 'suggestions'
                            and c.choice = 'off')
         and (e.excluded_by is null
              or not exists (select 1
                               from edit x
                              where x.id = e.excluded_by
                                and find_in_set('suggestions', x.purposes)
                                and (x.due_at is null or x.due_at > :now)))
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Clock clock;

  Histories(JdbcClient jdbc, DataSource source, Clock clock) {
    this.jdbc = jdbc;
    // A template of its own, which streams: the model reads every history there is.
    this.template = new JdbcTemplate(source);
    this.template.setFetchSize(ROWS_AT_A_TIME);
    this.clock = clock;
  }

  /** Read in one statement, which is of one moment without a transaction. */
  @OwnerOnly
  public History of(CustomerId owner) {
    var counted = new ArrayList<Counted>();
    var notToOffer = new HashSet<ProductId>();
    var held = new AtomicInteger();
    jdbc.sql(
            """
            select e.id, e.product_id, e.occurred_at, e.title, e.kind, %s as counts
              from entry e
             where e.customer_id = :owner
               and e.deleted_by is null
             order by e.occurred_at, e.id
            """
                .formatted(COUNTED))
        .param("owner", owner.value())
        .param("now", clock.instant())
        .query(rs -> {
          held.incrementAndGet();
          if (rs.getObject("product_id") != null && rs.getString("kind").equals(Purchase.KIND)) {
            var product = new ProductId(rs.getLong("product_id"));
            notToOffer.add(product);
            if (rs.getBoolean("counts")) {
              counted.add(new Counted(
                  new EntryId(rs.getLong("id")),
                  product,
                  rs.getObject("occurred_at", Instant.class),
                  rs.getString("title")));
            }
          }
        });
    return new History(List.copyOf(counted), Set.copyOf(notToOffer), held.get());
  }

  /** The distinct products that count for one customer, for the model. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public long[] productsCountedFor(CustomerId customer) {
    return jdbc
        .sql("select distinct e.product_id from entry e where e.customer_id = :customer and " + COUNTED)
        .param("customer", customer.value())
        .param("now", clock.instant())
        .query((rs, n) -> rs.getLong(1))
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  /** Every customer with the distinct products that count, streamed in the order of the primary key. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public void eachCounted(BiConsumer<CustomerId, long[]> customer) {
    var products = new LongOpenHashSet();
    var current = new long[1];
    template.query(
        ("select e.customer_id, e.product_id from entry e where " + COUNTED
                + " order by e.customer_id, e.occurred_at, e.id")
            .replace(":now", "?"),
        rs -> {
          long id = rs.getLong(1);
          if (id != current[0] && !products.isEmpty()) {
            customer.accept(new CustomerId(current[0]), products.toLongArray());
            products.clear();
          }
          current[0] = id;
          products.add(rs.getLong(2));
        },
        clock.instant());
    if (!products.isEmpty()) {
      customer.accept(new CustomerId(current[0]), products.toLongArray());
    }
  }
}
