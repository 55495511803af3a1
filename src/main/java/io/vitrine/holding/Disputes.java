package io.vitrine.holding;

import io.vitrine.customer.Change;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claims that a fixed field is wrong. They wait for the privacy desk. */
@Service
public class Disputes {

  public static final int CLAIM_LENGTH = 2_000;

  /** @param claim what the shopper says is wrong, and what would be right */
  public record Dispute(EntryId entry, String field, String claim, Instant madeAt) {}

  private final JdbcClient jdbc;
  private final Entries entries;
  private final Kinds kinds;
  private final Customers customers;
  private final Ledger ledger;
  private final Clock clock;

  Disputes(JdbcClient jdbc, Entries entries, Kinds kinds, Customers customers, Ledger ledger, Clock clock) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.kinds = kinds;
    this.customers = customers;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Records a claim for the desk.
   *
   * @throws IllegalArgumentException where the field is not one that can be disputed, or the claim is empty or too long
   */
  @OwnerOnly
  @Change
  public void dispute(CustomerId owner, EntryId entry, String field, String claim) {
    var disputed = entries.find(owner, entry).orElseThrow(() -> new NothingToDo("The entry is gone"));
    boolean fixed = kinds.named(disputed.kind()).fields().stream()
        .anyMatch(f -> f.name().equals(field) && f.right() == Kind.Right.DISPUTE);
    if (!fixed || claim.isBlank() || claim.strip().length() > CLAIM_LENGTH) {
      throw new IllegalArgumentException(
          "A dispute names a fixed field and says in 1 to 2,000 characters what is wrong");
    }
    jdbc.sql(
            """
            insert into dispute (customer_id, entry_id, field, claim, made_at)
            values (:owner, :entry, :field, :claim, :now)
            """)
        .param("owner", owner.value())
        .param("entry", entry.value())
        .param("field", field)
        .param("claim", claim.strip())
        .param("now", clock.instant())
        .update();
    ledger.append("entry-disputed", customers.subjectOf(owner), Map.of("entry", entry.value(), "field", field));
  }

  /** The owner's own claims about one entry, newest first. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public List<Dispute> of(CustomerId owner, EntryId entry) {
    return jdbc.sql(
            """
            select entry_id, field, claim, made_at
              from dispute
             where customer_id = :owner
               and entry_id = :entry
             order by id desc
            """)
        .param("owner", owner.value())
        .param("entry", entry.value())
        .query((rs, n) -> new Dispute(
            new EntryId(rs.getLong("entry_id")),
            rs.getString("field"),
            rs.getString("claim"),
            rs.getObject("made_at", Instant.class)))
        .list();
  }

  /** How many claims wait for the desk. */
  @RolesAllowed("OFFICER")
  @Transactional(readOnly = true)
  public long waiting() {
    return jdbc.sql("select count(*) from dispute").query(Long.class).single();
  }
}
