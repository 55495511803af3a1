package io.vitrine.request;

import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Which case an officer may have in hand, and who that is. */
@Component
class Desk {

  private final CaseRows rows;
  private final NotOnesOwnCase notOnesOwn;
  private final Accounts accounts;

  Desk(CaseRows rows, NotOnesOwnCase notOnesOwn, Accounts accounts) {
    this.rows = rows;
    this.notOnesOwn = notOnesOwn;
    this.accounts = accounts;
  }

  /** A case, and the officer who has it in hand. */
  record InHand(Case it, Actor me) {}

  /**
   * Locks a case before anything else is read: the first read fixes what a transaction sees, and whoever had to wait
   * for the lock would else decide on what was so before.
   *
   * @throws NoSuchCase where there is none, or it is the officer's own
   */
  InHand lock(Reference reference) {
    return theirs(reference, rows.lock(reference.id()).orElseThrow(NoSuchCase::new));
  }

  /** The same, to look at. */
  InHand find(Reference reference) {
    return theirs(reference, rows.find(reference.id()).orElseThrow(NoSuchCase::new));
  }

  private InHand theirs(Reference reference, Case it) {
    var me = me();
    var customer = it.customer();
    if (!it.reference().equals(reference) || customer != null && notOnesOwn.isOwn(me, customer)) {
      throw new NoSuchCase();
    }
    return new InHand(it, me);
  }

  /** Asked anew with each call: a role may be lost in the middle. */
  Actor me() {
    return Actor.current()
        .filter(accounts::stillGood)
        .orElseThrow(() -> new AccessDeniedException("This account is closed"));
  }
}
