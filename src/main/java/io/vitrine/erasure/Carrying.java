package io.vitrine.erasure;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Departures;
import io.vitrine.customer.Departures.Departing;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Erasing;
import io.vitrine.erasure.Steps.Step;
import io.vitrine.ledger.Ledger;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out a line of the journal, from wherever it was stopped: each step finds what the ones before it left. First
 * one transaction, then key and salt die, then the line is closed.
 */
@Component
class Carrying {

  private static final int ATTEMPTS = 5;

  private final Rooms rooms;
  private final Verdicts verdicts;
  private final Departures departures;
  private final Customers customers;
  private final Notices notices;
  private final OwnNotices own;
  private final SystemRows systems;
  private final Journal journal;
  private final ErasureRows rows;
  private final Ledger ledger;
  private final Steps steps;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final TransactionTemplate inVault;
  private final Clock clock;

  Carrying(
      Rooms rooms,
      Verdicts verdicts,
      Departures departures,
      Customers customers,
      Notices notices,
      OwnNotices own,
      SystemRows systems,
      Journal journal,
      ErasureRows rows,
      Ledger ledger,
      Steps steps,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      @Qualifier("vault") TransactionTemplate inVault,
      Clock clock) {
    this.rooms = rooms;
    this.verdicts = verdicts;
    this.departures = departures;
    this.customers = customers;
    this.notices = notices;
    this.own = own;
    this.systems = systems;
    this.journal = journal;
    this.rows = rows;
    this.ledger = ledger;
    this.steps = steps;
    this.events = events;
    // Each statement sees what is committed, as the customer's row is locked; and none locks the gaps beside rows, in
    // which another erasure would have to write.
    this.transaction = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.inVault = inVault;
    this.clock = clock;
  }

  Erased carryOut(Journal.Line line) {
    var done = inOneTransaction(line);
    steps.reached(Step.COMMITTED);
    inVault.executeWithoutResult(status -> {
      if (line.extent().isEverything()) {
        keysDie(line.customer(), done.stub());
      }
      steps.reached(Step.KEYS_DEAD);
      journal.close(line, clock.instant());
    });
    steps.reached(Step.JOURNAL_CLOSED);
    events.publishEvent(done.erased());
    return done.erased();
  }

  /** Where another transaction had the rows first, the database undid ours, so that it can be done anew. */
  private ErasureRows.Row inOneTransaction(Journal.Line line) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(transaction.execute(status -> erase(line)));
      } catch (TransientDataAccessException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        rest(attempt);
      }
    }
  }

  /** Of two who stood in each other's way, one goes first. */
  private static void rest(int attempt) {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, 20L << attempt) * 1_000_000);
  }

  private ErasureRows.Row erase(Journal.Line line) {
    // The lock comes first: what is read after it is as nobody can change it any more.
    var departing = departures.lock(line.customer())
        .filter(found -> Arrays.equals(found.identity(), line.identity()));
    steps.reached(Step.LOCKED);
    var before = rows.find(line.caseRef());
    if (before.isPresent()) {
      return before.get();
    }
    var row = departing.isPresent() ? erase(line, departing.get()) : row(line, Effect.NOTHING, null);
    rows.add(line, row);
    steps.reached(Step.RECORDED);
    return row;
  }

  private ErasureRows.Row erase(Journal.Line line, Departing departing) {
    var customer = line.customer();
    var holds = verdicts.openHolds(customer);
    boolean everything = line.extent().isEverything();
    var away = everything ? own.closeTo(customer) : Set.<Long>of();
    if (everything) {
      notices.customerGoes(customer, away);
    }
    var order = new Erasing(
        line.caseRef(),
        customer,
        line.extent(),
        line.begunAt(),
        Owed.alsoToldByEntry(departing.source(), systems.active()),
        () -> departures.stub(customer, !holds.isEmpty()));
    // What is written into the vault on the way is committed there before anything is here.
    var effect = Objects.requireNonNull(
        inVault.execute(status -> rooms.erase(order, verdicts.judge(holds))));
    order.allErased();
    var owed = Owed.erasure(
        line.caseRef(), Map.of(departing.source(), List.of(departing.externalKey())), everything, order.gone());
    notices.owe(owed, everything ? null : customer, away);
    steps.reached(Step.NOTICES_OWED);
    // In a database that came back from a backup the salt is dead already.
    ledger.append("erased", customers.subjectIfKnown(customer), Map.of(
        "case", line.caseRef(),
        "everything", everything,
        "goes", effect.goes(),
        "stays", effect.stays()));
    var stub = everything ? order.keeperMade().orElse(null) : null;
    if (stub != null) {
      own.keepAway(away, stub);
    }
    return row(line, effect, stub);
  }

  private ErasureRows.Row row(Journal.Line line, Effect effect, @Nullable CustomerId stub) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new ErasureRows.Row(new Erased(line.caseRef(), line.extent(), at, effect), stub);
  }

  /** Not where the number is another's now, in a database that came back from a backup. */
  private void keysDie(CustomerId customer, @Nullable CustomerId stub) {
    if (departures.find(customer).isPresent()) {
      return;
    }
    if (stub != null && rooms.needKey(stub)) {
      departures.keyGoesTo(customer, stub);
    } else {
      departures.keyAndSaltDie(customer);
    }
  }
}
