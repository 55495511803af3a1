package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.erasure.AllAnswered;
import io.vitrine.erasure.Erasure;
import io.vitrine.erasure.Notices;
import io.vitrine.request.CaseChanges.Said;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what was asked, once it is decided and its day has come. Begun again after a stop, it goes on where it was. */
@Component
class CarryingOut {

  private final CaseRows rows;
  private final CaseChanges changes;
  private final Erasure erasure;
  private final Notices notices;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CarryingOut(
      CaseRows rows,
      CaseChanges changes,
      Erasure erasure,
      Notices notices,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.changes = changes;
    this.erasure = erasure;
    this.notices = notices;
    this.transaction = transaction;
    this.clock = clock;
  }

  void carryOut(CaseId id) {
    begun(id).ifPresent(it -> {
      try {
        erase(it);
        finish(it.id());
      } catch (RuntimeException e) {
        stumbled(it.id(), NoRoom.why(e));
        throw e;
      }
    });
  }

  /** Said once for each reason, so that the pages of the case can say why it takes longer. */
  private void stumbled(CaseId id, String why) {
    try {
      transaction.executeWithoutResult(status -> rows.lock(id)
          .filter(it -> it.state() == State.EXECUTING && !rows.stumbledBy(it).equals(Optional.of(why)))
          .ifPresent(it -> changes.note(it, it, new Said("stumbled", why, null))));
    } catch (DataAccessException | TransactionException alsoNot) {
      LoggerFactory.getLogger(CarryingOut.class).warn("Case {} cannot say why it stopped", id.value(), alsoNot);
    }
  }

  /** Begun before and stopped, the erasure goes on where it was; where the person is gone, it is done. */
  private void erase(Case it) {
    var customer = it.customer();
    if (it.matter().type() == CaseType.DELETE && customer != null) {
      erasure.erase(it.reference().toString(), customer, it.matter().extent());
    }
  }

  /** The point of no return is a transaction of its own: a cancel comes before it or too late. */
  private Optional<Case> begun(CaseId id) {
    return Objects.requireNonNull(transaction.execute(status -> rows.lock(id)
        .flatMap(it -> it.state() == State.EXECUTING ? Optional.of(it) : begin(it))));
  }

  private Optional<Case> begin(Case it) {
    var at = it.times().executeAt();
    boolean atOnce = it.state() == State.RECEIVED
        && it.matter().type().isDoneAtOnce()
        && it.matter().missing().isEmpty();
    boolean due = it.state() == State.APPROVED && at != null && !clock.instant().isBefore(at);
    return atOnce || due
        ? Optional.of(changes.change(it, Said.only(Step.EXECUTE), same -> same.execute(machine(), clock.instant())))
        : Optional.empty();
  }

  /** It is complete when every system has answered, which may be days later. */
  private void finish(CaseId id) {
    transaction.executeWithoutResult(status -> rows.lock(id)
        .filter(it -> it.state() == State.EXECUTING && notices.allAnswered(it.reference().toString()))
        .ifPresent(it -> changes.change(
            it, Said.only(Step.COMPLETE), done -> done.complete(machine(), clock.instant()))));
  }

  /** In the transaction that filed the last answer. One that came before the erasure was done is asked after it. */
  @EventListener
  void on(AllAnswered answered) {
    Reference.read(answered.caseRef()).ifPresent(reference -> Actor.asMachine("clock", () -> rows.lock(reference.id())
        .filter(it -> it.state() == State.EXECUTING && it.reference().equals(reference) && isDone(it))
        .ifPresent(it -> changes.change(
            it, Said.only(Step.COMPLETE), done -> done.complete(machine(), clock.instant())))));
  }

  private boolean isDone(Case it) {
    return it.matter().type() != CaseType.DELETE || erasure.result(it.reference().toString()).isPresent();
  }

  /** All tries failed: an officer is told, who can try again. */
  void giveUp(CaseId id, @Nullable Throwable why) {
    transaction.executeWithoutResult(status -> rows.lock(id)
        .filter(it -> it.state() == State.EXECUTING)
        .ifPresent(it -> changes.change(
            it, Said.only(Step.FAIL), same -> same.fail(machine(), NoRoom.why(why)))));
  }

  private static Actor machine() {
    return Actor.current().orElseThrow();
  }
}
