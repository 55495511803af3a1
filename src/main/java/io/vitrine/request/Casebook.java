package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.request.Case.Matter;
import io.vitrine.request.Case.Times;
import io.vitrine.request.CaseChanges.Said;
import io.vitrine.request.Requests.Taken;
import io.vitrine.request.Requests.Wish;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a case for what is asked, or joins the one that is open for the same. */
@Component
class Casebook {

  private final CaseRows rows;
  private final CaseChanges changes;
  private final CaseJobs jobs;
  private final Codes codes;
  private final Stopping stopping;
  private final Clock clock;

  Casebook(
      CaseRows rows, CaseChanges changes, CaseJobs jobs, Codes codes, Stopping stopping, Clock clock) {
    this.rows = rows;
    this.changes = changes;
    this.jobs = jobs;
    this.codes = codes;
    this.stopping = stopping;
    this.clock = clock;
  }

  /** @param note what an officer wrote about how it came; null for none */
  Taken take(CustomerId owner, Wish wish, Asker asker, Instant received, @Nullable String note) {
    rows.oneAtATime(owner);
    boolean proven = matter(wish, asker).missing().isEmpty();
    var open = rows.of(owner).stream()
        .filter(it -> proven && it.matter().missing().isEmpty())
        .filter(it -> it.matter().type() == wish.type() && isStillOpenFor(it, wish))
        .findFirst();
    return open
        .map(it -> join(it, wish, note))
        .orElseGet(() -> open(owner, wish, asker, received.truncatedTo(ChronoUnit.MICROS), note));
  }

  private static Matter matter(Wish wish, Asker asker) {
    return new Matter(
        wish.type(),
        wish.residence().regime(),
        wish.residence(),
        wish.kinds(),
        wish.about(),
        wish.language(),
        asker);
  }

  /** What was approved already is carried out as it is; what goes beyond it, or came since, is a case of its own. */
  private static boolean isStillOpenFor(Case it, Wish wish) {
    // What is done at once is done anew: the case before may only wait for a system's answer.
    if (wish.type().isDoneAtOnce()) {
      return false;
    }
    boolean ofOneThing = wish.about() != null;
    return switch (it.state()) {
      case RECEIVED, OPEN, PAUSED, SECOND_OFFICER -> Objects.equals(wish.about(), it.matter().about());
      case APPROVED -> !ofOneThing && it.matter().covers(wish.kinds());
      case EXECUTING, FAILED, COMPLETED, DENIED, CANCELLED -> false;
    };
  }

  private Taken join(Case found, Wish wish, @Nullable String note) {
    var it = rows.lock(found.id()).orElseThrow(NoSuchCase::new);
    if (!it.matter().covers(wish.kinds())) {
      it = changes.change(
          it, new Said(Step.WIDEN.code(), null, note), same -> same.widen(CaseChanges.me(), wish.kinds()));
    } else {
      changes.note(it, it, new Said("joined", null, note));
    }
    return new Taken(it, rows.clockOf(it), true, null);
  }

  private Taken open(CustomerId owner, Wish wish, Asker asker, Instant received, @Nullable String note) {
    var it = write(owner, wish, asker, received, asker.channel().isTalk(), note);
    if (wish.type().isDoneAtOnce() && it.matter().missing().isEmpty()) {
      it = stopNow(owner, it, wish.shown());
    }
    return new Taken(it, rows.clockOf(it), false, codes.renew(it.id()));
  }

  /** @param acknowledged whether they are told at once that it came */
  Case write(
      CustomerId owner, Wish wish, Asker asker, Instant received, boolean acknowledged, @Nullable String note) {
    var it = rows.insert(owner, matter(wish, asker), Times.from(received, acknowledged));
    changes.note(it, it, new Said("received", null, note));
    jobs.plan(it, rows.clockOf(it));
    return it;
  }

  /** Begins in the transaction that switches off: nobody can cancel what is off already, nor read that it waits. */
  Case stopNow(CustomerId owner, Case it, String shown) {
    stopping.stop(owner, it, shown);
    var begun = Actor.asMachine("desk", () -> changes.change(
        it, Said.only(Step.EXECUTE), same -> same.execute(CaseChanges.me(), clock.instant())));
    jobs.carryOutNow(begun);
    return begun;
  }
}
