package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.OwnerOnly;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of a history may be used for suggestions: bought, not all of it returned, neither deleted nor excluded, and of a
 * kind that its owner has not switched off for them; and the stars it was given, see {@link Likings}.
 */
@Service
public class Histories {

  private static final int ROWS_AT_A_TIME = 5_000;

  /** What {@link Likings} are gathered from; with what a shopper said over what a source said. */
  private static final String LEARNT_FROM =
      """
      select e.customer_id, e.product_id, e.occurred_at, e.source, e.external_key, e.kind = 'rating' as rating,
             e.quantity > e.returned and %s as counts,
             e.excluded_by is not null as excluded,
             if(e.kind = 'rating',
                coalesce(json_value(e.correction, '$.stars'), json_value(e.details, '$.stars'), 0),
                0) as stars
        from entry e
       where e.kind in ('purchase', 'rating')
         and e.product_id is not null
         and e.deleted_by is null
       order by e.customer_id, e.occurred_at, e.id
      """
          .formatted(Usable.AS_SETTLED);

  private final RecentHistories recent;
  private final JdbcTemplate template;
  private final Clock clock;

  Histories(RecentHistories recent, DataSource source, Clock clock) {
    this.recent = recent;
    // A template of its own, which streams: the model reads every history there is.
    this.template = new JdbcTemplate(source);
    this.template.setFetchSize(ROWS_AT_A_TIME);
    this.clock = clock;
  }

  @OwnerOnly
  public History of(CustomerId owner) {
    return without(owner, Set.of());
  }

  /** What it would be if the owner kept these entries from being used. */
  @OwnerOnly
  public History without(CustomerId owner, Set<EntryId> excluded) {
    return recent.of(owner).history(excluded, clock.instant(), recent.held(owner));
  }

  /** What the model learns from one customer whose history changed, after the commit; of one never twice at once. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public Learnt learntFrom(CustomerId customer) {
    return recent.afterAChange(customer).learnt();
  }

  /** Every customer of whom the model learns something, streamed in the order of the primary key. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public void eachLearntFrom(BiConsumer<CustomerId, Learnt> customer) {
    var current = new Reading(customer);
    template.query(LEARNT_FROM, current::row);
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
      likings.add(
          rs.getLong("product_id"),
          rs.getBoolean("rating"),
          rs.getBoolean("counts"),
          rs.getBoolean("excluded"),
          rs.getInt("stars"),
          new Likings.Moment(
              rs.getObject("occurred_at", Instant.class), rs.getString("source"), rs.getString("external_key")));
    }

    void end() {
      var learnt = likings.learnt();
      if (!learnt.isNothing()) {
        reader.accept(new CustomerId(customer), learnt);
      }
    }
  }
}
