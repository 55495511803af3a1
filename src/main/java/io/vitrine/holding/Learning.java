package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Safe;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What machines may learn from people for others: entries of some kinds that each owner lets be used for a purpose.
 * Like {@link Histories}, which is for what is bought, an exclusion that ends is over when the job says so that ends
 * it, so that what is learnt changes with a recorded change alone.
 */
@Service
public class Learning {

  private final JdbcClient jdbc;
  private final EntryColumns columns;
  private final Safe safe;

  Learning(JdbcClient jdbc, EntryColumns columns, Safe safe) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.safe = safe;
  }

  /** Everyone of whom something of a kind is held. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public List<CustomerId> holders(String kind) {
    return jdbc.sql("select distinct customer_id from kept_count where kind = :kind order by customer_id")
        .param("kind", kind)
        .query((rs, n) -> new CustomerId(rs.getLong(1)))
        .list();
  }

  /**
   * The newest first; nothing of a kind that its owner switched off for the purpose, or of a customer who is gone. What
   * is sealed is opened: whoever asks notes in the access log that they looked.
   */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public List<Entry> from(CustomerId customer, Collection<String> kinds, Purpose purpose) {
    return jdbc.sql(EntryColumns.SELECT
            + """
               where e.customer_id = :customer
                 and e.kind in (:kinds)
                 and e.deleted_by is null
                 and (e.excluded_by is null or not find_in_set(:purpose, x.purposes))
                 and not exists (select 1
                                   from choice c
                                  where c.customer_id = e.customer_id
                                    and c.kind in (e.kind, 'everything')
                                    and c.about = :purpose
                                    and c.choice = 'off')
               order by e.occurred_at desc, e.id desc
              """)
        .param("customer", customer.value())
        .param("kinds", kinds)
        .param("purpose", purpose.code())
        .query(columns.openedBy(() -> safe.forLearning(customer)))
        .list();
  }

  /** Whether anything of a kind is held of a customer: a short read, however long their history is. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public boolean holds(CustomerId customer, String kind) {
    return jdbc.sql("select exists (select 1 from kept_count where customer_id = :customer and kind = :kind)")
        .param("customer", customer.value())
        .param("kind", kind)
        .query(Boolean.class)
        .single();
  }
}
