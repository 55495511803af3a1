package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.request.CaseChanges.Said;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what was asked, once it is decided and its day has come. Begun again after a stop, it goes on where it was. */
@Component
class CarryingOut {

  private final CaseRows rows;
  private final CaseChanges changes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CarryingOut(CaseRows rows, CaseChanges changes, TransactionTemplate transaction, Clock clock) {
    this.rows = rows;
    this.changes = changes;
    this.transaction = transaction;
    this.clock = clock;
  }

  void carryOut(CaseId id) {
    begun(id).ifPresent(this::finish);
  }

  /** The point of no return is a transaction of its own: a cancel comes before it or too late. */
  private Optional<Case> begun(CaseId id) {
    return Objects.requireNonNull(transaction.execute(status -> rows.lock(id)
        .flatMap(it -> it.state() == State.EXECUTING ? Optional.of(it) : begin(it))));
  }

  private Optional<Case> begin(Case it) {
    var at = it.times().executeAt();
    boolean atOnce = it.state() == State.RECEIVED && it.matter().type().isDoneAtOnce();
    boolean due = it.state() == State.APPROVED && at != null && !clock.instant().isBefore(at);
    return atOnce || due
        ? Optional.of(changes.change(it, Said.only(Step.EXECUTE), same -> same.execute(machine(), clock.instant())))
        : Optional.empty();
  }

  private void finish(Case it) {
    transaction.executeWithoutResult(status -> rows.lock(it.id())
        .filter(same -> same.state() == State.EXECUTING)
        .ifPresent(same -> changes.change(
            same, Said.only(Step.COMPLETE), done -> done.complete(machine(), clock.instant()))));
  }

  /** All tries failed: an officer is told, who can try again. */
  void giveUp(CaseId id) {
    transaction.executeWithoutResult(status -> rows.lock(id)
        .filter(it -> it.state() == State.EXECUTING)
        .ifPresent(it -> changes.change(it, Said.only(Step.FAIL), same -> same.fail(machine(), "our_fault"))));
  }

  private static Actor machine() {
    return Actor.current().orElseThrow();
  }
}
