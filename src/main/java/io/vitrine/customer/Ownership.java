package io.vitrine.customer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the one who calls is the one whose data it is, asked of the database each time. */
@Component
class Ownership {

  private final AccountRows accounts;

  Ownership(AccountRows accounts) {
    this.accounts = accounts;
  }

  public boolean isMine(@Nullable CustomerId owner) {
    return owner != null
        && Actor.current()
            .filter(actor -> actor.role() == Role.SHOPPER && owner.equals(actor.customer()))
            .filter(actor -> accounts.stillGood(actor.account(), actor.since()))
            .isPresent();
  }
}
