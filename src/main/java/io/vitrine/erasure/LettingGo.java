package io.vitrine.erasure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Departures;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Erasing;
import io.vitrine.customer.Extent;
import io.vitrine.ledger.Ledger;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets go what was kept when its last reason has ended; and with the last of it the name of whom it was about. */
@Component
class LettingGo {

  private static final Logger LOG = LoggerFactory.getLogger(LettingGo.class);
  private static final LocalTime RUNS_AT = LocalTime.of(3, 40);
  private static final String NO_CASE = "kept";

  private final Rooms rooms;
  private final Verdicts verdicts;
  private final Departures departures;
  private final DyingKeys dying;
  private final Customers customers;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LettingGo(
      Rooms rooms,
      Verdicts verdicts,
      Departures departures,
      DyingKeys dying,
      Customers customers,
      Ledger ledger,
      TransactionTemplate transaction,
      Clock clock) {
    this.rooms = rooms;
    this.verdicts = verdicts;
    this.departures = departures;
    this.dying = dying;
    this.customers = customers;
    this.ledger = ledger;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** All that is due, each customer in a transaction; returns how many customers. */
  int letGo() {
    int done = 0;
    for (var customer : rooms.due(verdicts.today())) {
      try {
        letGo(customer);
        done++;
      } catch (RuntimeException e) {
        LOG.warn("What was kept of one customer could not be let go; it is tried again", e);
      }
    }
    return done;
  }

  void letGo(CustomerId customer) {
    boolean gone = Boolean.TRUE.equals(transaction.execute(status -> judgeAnew(customer)));
    if (gone) {
      dying.die(customer);
    }
  }

  /**
   * In the caller's transaction; returns whether nothing is left of the customer, so that key and salt die after it:
   * {@link DyingKeys} has it written down.
   */
  boolean judgeAnew(CustomerId customer) {
    var departing = departures.lock(customer);
    if (departing.isEmpty()) {
      dying.note(customer);
      return true;
    }
    var judge = verdicts.judgeOf(customer);
    var effect = rooms.letGo(customer, judge);
    boolean stub = departing.get().source().equals(Departures.STUBS);
    boolean gone = stub && rooms.kept(customer).stays() == 0 && verdicts.openHolds(customer).isEmpty();
    if (effect.goes() > 0 || gone) {
      ledger.append("kept-let-go", customers.subjectIfKnown(customer), Map.of("goes", effect.goes(), "all", gone));
    }
    if (gone) {
      eraseStub(customer);
      dying.note(customer);
    }
    return gone;
  }

  private Effect eraseStub(CustomerId stub) {
    var order = new Erasing(NO_CASE, stub, Extent.EVERYTHING, clock.instant(), () -> {
      throw new IllegalStateException("Nothing is kept any more, and yet something is");
    });
    var effect = rooms.erase(order, verdicts.judgeOf(stub));
    order.allErased();
    return effect;
  }

  @Configuration(proxyBeanMethods = false)
  static class Job {

    @Bean
    RecurringTask<Void> letGoWhatWasKept(LettingGo letting, ZoneId zone) {
      return Tasks.recurring("let-go-what-was-kept", Schedules.daily(zone, RUNS_AT))
          .execute((instance, context) -> Actor.asMachine("clock", (Runnable) letting::letGo));
    }
  }
}
