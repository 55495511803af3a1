package io.vitrine.holding;

import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.OwnerOnly;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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
 * kind that its owner has not switched off for them; and the stars it was given, see {@link Likings}.
 */
@Service
public class Histories {

  private static final int ROWS_AT_A_TIME = 5_000;
  private static final Set<String> OFFERED_FROM = Set.of(Purchase.KIND, Rating.KIND);

  /** What {@link Likings} are gathered from; with what a shopper said over what a source said. */
  private static final String LIKINGS =
      """
      e.product_id, e.occurred_at, e.source, e.external_key, e.kind = 'rating' as rating,
             e.kind in ('purchase', 'rating') and e.product_id is not null and e.quantity > e.returned and %s as counts,
             e.excluded_by is not null as excluded,
             if(e.kind = 'rating',
                coalesce(json_value(e.correction, '$.stars'), json_value(e.details, '$.stars'), 0),
                0) as stars
      """;

  private static final String LEARNT_FROM = LIKINGS.formatted(Usable.AS_SETTLED);

  private static final String OF_PRODUCTS =
      """
      e.kind in ('purchase', 'rating')
         and e.product_id is not null
         and e.deleted_by is null
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

  @OwnerOnly
  public History of(CustomerId owner) {
    return read(owner, Set.of());
  }

  /** What it would be if the owner kept these entries from being used. */
  @OwnerOnly
  public History without(CustomerId owner, Set<EntryId> excluded) {
    return read(owner, excluded);
  }

  /** Read in one statement, which is of one moment without a transaction. */
  private History read(CustomerId owner, Set<EntryId> excluded) {
    var found = new ArrayList<Counted>();
    var notToOffer = new HashSet<ProductId>();
    var held = new AtomicInteger();
    var likings = new Likings();
    jdbc.sql(
            """
            select e.id, e.title, e.kind, %s
              from entry e
             where e.customer_id = :owner
               and e.deleted_by is null
             order by e.occurred_at, e.id
            """
                .formatted(LIKINGS.formatted(Usable.NOW)))
        .param("owner", owner.value())
        .param("now", clock.instant())
        .query(rs -> {
          held.incrementAndGet();
          if (rs.getObject("product_id") != null && OFFERED_FROM.contains(rs.getString("kind"))) {
            var product = new ProductId(rs.getLong("product_id"));
            var entry = new EntryId(rs.getLong("id"));
            boolean kept = !excluded.contains(entry);
            notToOffer.add(product);
            add(likings, rs, kept);
            if (kept && rs.getBoolean("counts")) {
              found.add(new Counted(
                  entry,
                  product,
                  rs.getObject("occurred_at", Instant.class),
                  rs.getString("title"),
                  !rs.getBoolean("rating"),
                  null));
            }
          }
        });
    var counted = found.stream()
        .filter(entry -> likings.counts(entry.product()))
        .map(entry -> entry.with(likings.stars(entry.product())))
        .toList();
    return new History(counted, Set.copyOf(notToOffer), held.get());
  }

  /** @param kept whether its owner does not only ask what would be without it */
  private static void add(Likings likings, ResultSet rs, boolean kept) throws SQLException {
    likings.add(
        rs.getLong("product_id"),
        rs.getBoolean("rating"),
        kept && rs.getBoolean("counts"),
        !kept || rs.getBoolean("excluded"),
        rs.getInt("stars"),
        new Likings.Moment(
            rs.getObject("occurred_at", Instant.class), rs.getString("source"), rs.getString("external_key")));
  }

  /** What the model learns from one customer. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public Learnt learntFrom(CustomerId customer) {
    var likings = new Likings();
    jdbc.sql("select " + LEARNT_FROM + " from entry e where e.customer_id = :customer and " + OF_PRODUCTS
            + " order by e.occurred_at, e.id")
        .param("customer", customer.value())
        .query(rs -> {
          add(likings, rs, true);
        });
    return likings.learnt();
  }

  /** Every customer of whom the model learns something, streamed in the order of the primary key. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public void eachLearntFrom(BiConsumer<CustomerId, Learnt> customer) {
    var current = new Reading(customer);
    template.query(
        "select e.customer_id, " + LEARNT_FROM + " from entry e where " + OF_PRODUCTS
            + " order by e.customer_id, e.occurred_at, e.id",
        current::row);
    current.end();
  }

  /** Hands over each customer when the next one's rows begin. */
  private static final class Reading {

    private final BiConsumer<CustomerId, Learnt> reader;
    private Likings likings = new Likings();
    private long customer;

    Reading(BiConsumer<CustomerId, Learnt> reader) {
      this.reader = reader;
    }

    void row(ResultSet rs) throws SQLException {
      long next = rs.getLong("customer_id");
      if (next != customer) {
        end();
        customer = next;
        likings = new Likings();
      }
      add(likings, rs, true);
    }

    void end() {
      var learnt = likings.learnt();
      if (!learnt.isNothing()) {
        reader.accept(new CustomerId(customer), learnt);
      }
    }
  }
}
