package io.vitrine.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** What a person signs in with. A shopper's belongs to a customer, an officer's to none. */
@Table("account")
public record Account(
    @Id @Nullable Long id,
    @Column("customer_id") @Nullable Long customerId,
    String login,
    String passwordHash,
    Role role,
    String name,
    Instant openedAt,
    @Nullable Instant disabledAt,
    Instant sessionsFrom) {

  public Actor actor(Instant since) {
    if (id == null) {
      throw new IllegalStateException("An account acts only after it was opened");
    }
    return new Actor(role, id, customerId == null ? null : new CustomerId(customerId), name, since);
  }

  public boolean isDisabled() {
    return disabledAt != null;
  }

  /** Neither login nor hash nor name: accounts end up in logs. */
  @Override
  public String toString() {
    return "Account " + id;
  }
}
