package io.vitrine.erasure;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Departures;
import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What officers asked to keep. Every hold has a reason, and so has its end; both are in the ledger by number. Officers
 * see and do nothing where they are the customer themselves, or close to them.
 */
@Service
public class Holds {

  private final HoldRows rows;
  private final LettingGo letting;
  private final Departures departures;
  private final DyingKeys dying;
  private final Closeness closeness;
  private final Customers customers;
  private final Ledger ledger;
  private final Clock clock;

  Holds(
      HoldRows rows,
      LettingGo letting,
      Departures departures,
      DyingKeys dying,
      Closeness closeness,
      Customers customers,
      Ledger ledger,
      Clock clock) {
    this.rows = rows;
    this.letting = letting;
    this.departures = departures;
    this.dying = dying;
    this.closeness = closeness;
    this.customers = customers;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Of one customer, the newest first, those that were lifted too. None where the officer keeps away. */
  @RolesAllowed("OFFICER")
  @Transactional(readOnly = true)
  public List<Hold> of(CustomerId customer) {
    return closeness.isClose(me(), customer) ? List.of() : rows.of(customer);
  }

  /** All that nobody lifted, the oldest first, but for those on whom the officer keeps away from. */
  @RolesAllowed("OFFICER")
  @Transactional(readOnly = true)
  public List<Hold> open() {
    return rows.notLifted().stream().filter(hold -> !closeness.isClose(me(), hold.customer())).toList();
  }

  /** @throws NotInThisState where there is no such customer for this officer, or not any more */
  @RolesAllowed("OFFICER")
  @Transactional
  public Hold place(CustomerId customer, Hold.Wanted wanted) {
    lock(customer);
    long id = rows.place(customer, wanted, me().account(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    ledger.append(
        "hold-placed", customers.subjectOf(customer), Map.of("hold", id, "rule", wanted.why().code()));
    judgeAnew(customer);
    return rows.find(id).orElseThrow();
  }

  /**
   * What the hold alone kept goes at once.
   *
   * @param reason why, in 1 to 500 characters
   * @throws NotInThisState where there is no such hold for this officer, or it was lifted before
   */
  @RolesAllowed("OFFICER")
  @Transactional
  public void lift(long hold, String reason) {
    if (reason.isBlank() || reason.strip().length() > Hold.REASON_LENGTH) {
      throw new IllegalArgumentException("A hold is lifted with a reason of 1 to 500 characters");
    }
    var placed = rows.find(hold).orElseThrow(NotInThisState::new);
    lock(placed.customer());
    if (!rows.lift(hold, reason.strip(), me().account(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      throw new NotInThisState();
    }
    ledger.append(
        "hold-lifted", customers.subjectOf(placed.customer()), Map.of("hold", hold, "rule", placed.why().code()));
    judgeAnew(placed.customer());
  }

  private void lock(CustomerId customer) {
    if (closeness.isClose(me(), customer)) {
      throw new NotInThisState();
    }
    Actor.asMachine(Resuming.MACHINE, () -> departures.lock(customer)).orElseThrow(NotInThisState::new);
  }

  /** What was kept before is judged with it, too. Key and salt die after the commit alone. */
  private void judgeAnew(CustomerId customer) {
    boolean gone = Actor.asMachine(Resuming.MACHINE, () -> letting.judgeAnew(customer));
    if (gone) {
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void afterCommit() {
          Actor.asMachine(Resuming.MACHINE, () -> dying.die(customer));
        }
      });
    }
  }

  private static Actor me() {
    return Actor.current().orElseThrow();
  }
}
