package io.vitrine.request;

import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Look;
import io.vitrine.erasure.Erasure;
import io.vitrine.erasure.Hold;
import io.vitrine.erasure.Holds;
import io.vitrine.erasure.Reminders;
import io.vitrine.holding.Disputes;
import io.vitrine.request.CaseChanges.Said;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officers' side of cases. Each step names the version that was seen, so that nobody decides on what is not so any
 * more; whoever comes second is told who was first.
 */
@Service
public class Docket {

  public static final int LONGEST_LETTER = Letters.LONGEST;

  private final CaseRows rows;
  private final CaseFiles files;
  private final CaseChanges changes;
  private final CaseJobs jobs;
  private final NotOnesOwnCase notOnesOwn;
  private final Desk desk;
  private final Customers customers;
  private final AccessLog accessLog;
  private final Erasure erasure;
  private final Reminders reminders;
  private final Casebook casebook;
  private final Holds holds;
  private final Claims claims;
  private final Duration grace;
  private final Clock clock;

  Docket(
      CaseRows rows,
      CaseFiles files,
      CaseChanges changes,
      CaseJobs jobs,
      NotOnesOwnCase notOnesOwn,
      Desk desk,
      Customers customers,
      AccessLog accessLog,
      Erasure erasure,
      Reminders reminders,
      Casebook casebook,
      Holds holds,
      Claims claims,
      @Value("${vitrine.requests.grace:7d}") Duration grace,
      Clock clock) {
    this.rows = rows;
    this.files = files;
    this.changes = changes;
    this.jobs = jobs;
    this.notOnesOwn = notOnesOwn;
    this.desk = desk;
    this.customers = customers;
    this.accessLog = accessLog;
    this.erasure = erasure;
    this.reminders = reminders;
    this.casebook = casebook;
    this.holds = holds;
    this.claims = claims;
    this.grace = grace;
    this.clock = clock;
  }

  /** @param name what the shop calls the one who asked; null where it knows no name, or forgot it */
  public record Opened(CaseFile file, @Nullable String name) {}

  /**
   * Opens a case with the name of whose it is, which that person then sees in their access log; once a day.
   *
   * @throws NoSuchCase where there is none, or it is the officer's own
   */
  @RolesAllowed("OFFICER")
  @Transactional
  public Opened open(Reference reference) {
    var hand = desk.find(reference);
    var it = hand.it();
    var customer = it.customer();
    if (customer == null) {
      return new Opened(files.of(it), null);
    }
    if (!files.lookedToday(it, hand.me())) {
      var kinds = claims.claimed(it).map(claimed -> Set.of(claimed.kind().name())).orElse(Set.of());
      accessLog.note(Set.of(customer), Look.Why.ANSWERING, kinds);
      changes.note(it, it, Said.only("looked"));
    }
    var name = Actor.asMachine("desk", () -> customers.nameOf(customer));
    return new Opened(files.of(it), name.orElse(null));
  }

  /** Takes it over; one that nobody opened yet is open from then on, and its receipt is confirmed. */
  @RolesAllowed("OFFICER")
  @Transactional
  public Case take(Reference reference, int seen) {
    return change(reference, seen, Said.only("take"), (it, me) -> it.take(me, clock.instant()));
  }

  @RolesAllowed("OFFICER")
  @Transactional
  public Case give(Reference reference, int seen, long officer) {
    return change(reference, seen, Said.only("give"), (it, me) -> it.giveTo(officer));
  }

  /**
   * Says by what it is proven who asks, and that they may. What is done at once is done now.
   *
   * @param note what was shown, for officers; it names no document's number
   * @throws IllegalArgumentException where nothing of what is missing is said, or no note
   */
  @RolesAllowed("OFFICER")
  @Transactional
  public Case prove(
      Reference reference, int seen, Asker.Identity identity, Asker.Authority authority, String note) {
    var it = desk.lock(reference).it();
    if (identity == Asker.Identity.NONE && authority == Asker.Authority.NONE) {
      throw new IllegalArgumentException("Nothing is proven");
    }
    if (it.state().isFinal() || it.matter().missing().isEmpty()) {
      throw new NotNow(Step.OPEN, it.state());
    }
    var proven = changes.change(it, seen, new Said("prove", null, note), same -> same.prove(identity, authority));
    claims.proven(proven);
    return proven.matter().type().isDoneAtOnce() && proven.matter().missing().isEmpty()
        ? casebook.stopNow(proven.owner(), proven, note)
        : proven;
  }

  /** Asks the shopper who they are; the clock stands still until they answer, where the law lets it. */
  @RolesAllowed("OFFICER")
  @Transactional
  public Case pause(Reference reference, int seen, String question) {
    var hand = desk.lock(reference);
    if (!rows.clockOf(hand.it()).canPause()) {
      throw new NotNow(Step.PAUSE, hand.it().state());
    }
    var paused = changes.change(
        hand.it(), seen, Said.only(Step.PAUSE), same -> same.pause(hand.me(), clock.instant()));
    files.beginPause(paused);
    files.write(paused, hand.me().account(), question);
    return paused;
  }

  @RolesAllowed("OFFICER")
  @Transactional
  public Case resume(Reference reference, int seen) {
    var hand = desk.lock(reference);
    var it = hand.it();
    int days = it.state() == State.PAUSED ? files.endPause(it, clock.instant()) : 0;
    return changes.change(it, seen, Said.only(Step.RESUME), same -> same.resume(hand.me(), days));
  }

  /**
   * Takes the longer time that the law gives once, and tells the shopper so and why while the first still runs.
   *
   * @param whyIn the letter, by the language that the shopper reads
   */
  @RolesAllowed("OFFICER")
  @Transactional
  public Case extend(Reference reference, int seen, UnaryOperator<String> whyIn) {
    var hand = desk.lock(reference);
    var it = hand.it();
    if (it.state().isFinal() || !rows.clockOf(it).canExtend(clock.instant())) {
      throw new NotNow(Step.PAUSE, it.state());
    }
    var why = whyIn.apply(it.matter().language());
    files.write(it, hand.me().account(), why);
    return changes.change(it, seen, new Said("extend", null, why), same -> same.extend(clock.instant()));
  }

  @RolesAllowed("OFFICER")
  @Transactional
  public Case prepare(Reference reference, int seen) {
    return change(
        reference, seen, Said.only(Step.PREPARE), (it, me) -> it.prepare(me, clock.instant(), verdicts(it)));
  }

  /**
   * Approves what another officer prepared. It is carried out when the shopper's time to cancel is over.
   *
   * @throws ChangedMeanwhile where the case, or what the verdicts say, is not as it was prepared
   * @throws SameOfficer where whoever prepared it tries
   */
  @RolesAllowed("OFFICER")
  @Transactional
  public Case approve(Reference reference, int seen) {
    return change(reference, seen, Said.only(Step.APPROVE), (it, me) -> {
      if (it.state() == State.SECOND_OFFICER && !verdicts(it).equals(it.hands().preparedAs())) {
        throw new ChangedMeanwhile(null, clock.instant(), "verdicts");
      }
      var now = clock.instant();
      return it.approve(me, now, now.plus(grace));
    });
  }

  private String verdicts(Case it) {
    return Verdicts.fingerprint(erasure.dryRun(it.owner(), it.matter().extent()).effect());
  }

  /** Whether what the verdicts say is still what the first officer saw. */
  @RolesAllowed("OFFICER")
  @Transactional(readOnly = true)
  public boolean isAsPrepared(Reference reference) {
    var it = desk.find(reference).it();
    return it.customer() != null && verdicts(it).equals(it.hands().preparedAs());
  }

  /** What a deletion would do now, by word, by table and by system. Counts and changes nothing. */
  @RolesAllowed("OFFICER")
  @Transactional(readOnly = true)
  public Erasure.DryRun dryRun(Reference reference) {
    var it = desk.find(reference).it();
    if (it.customer() == null) {
      throw new NotNow(Step.PREPARE, it.state());
    }
    return erasure.dryRun(it.owner(), it.matter().extent());
  }

  /** Keeps something of whoever asked, for a reason: what was prepared is judged anew. */
  @RolesAllowed("OFFICER")
  @Transactional
  public Case hold(Reference reference, int seen, Hold.Wanted wanted) {
    var it = desk.lock(reference).it();
    holds.place(it.owner(), wanted);
    return changes.change(it, seen, new Said("hold", wanted.why().code(), wanted.reason()), Case::same);
  }

  @RolesAllowed("OFFICER")
  @Transactional
  public Case sendBack(Reference reference, int seen, String why) {
    return change(
        reference, seen, new Said(Step.SEND_BACK.code(), null, why), (it, me) -> it.sendBack(me, "sent_back"));
  }

  /** @param reason code of why: the texts {@code request.denied.…} say it */
  @RolesAllowed("OFFICER")
  @Transactional
  public Case deny(Reference reference, int seen, String reason, String letter) {
    var hand = desk.lock(reference);
    var it = hand.it();
    claims.refuse(it);
    files.write(it, hand.me().account(), letter);
    if (it.state() == State.PAUSED) {
      files.endPause(it, clock.instant());
    }
    return changes.change(
        it, seen, new Said(Step.DENY.code(), reason, null), same -> same.deny(hand.me(), reason, clock.instant()));
  }

  /** Both versions of what is disputed; nothing where the entry is gone. */
  @RolesAllowed("OFFICER")
  @Transactional(readOnly = true)
  public Optional<Disputes.Claimed> claimed(Reference reference) {
    return claims.claimed(desk.find(reference).it());
  }

  /** Finds a claim right: its source is told what is, and the shopper gets a letter. */
  @RolesAllowed("OFFICER")
  @Transactional
  public Case accept(Reference reference, int seen, String right, String letter) {
    var hand = desk.lock(reference);
    claims.accept(hand.it(), right);
    files.write(hand.it(), hand.me().account(), letter);
    return changes.change(hand.it(), seen, Said.only("accept"), same -> same.answer(hand.me(), clock.instant()));
  }

  /** Closes a case that one officer decides, with a letter; a claim is found wrong by it. */
  @RolesAllowed("OFFICER")
  @Transactional
  public Case answer(Reference reference, int seen, String letter) {
    var hand = desk.lock(reference);
    claims.refuse(hand.it());
    files.write(hand.it(), hand.me().account(), letter);
    return changes.change(
        hand.it(), seen, Said.only(Step.ANSWER), same -> same.answer(hand.me(), clock.instant()));
  }

  @RolesAllowed("OFFICER")
  @Transactional
  public Case write(Reference reference, int seen, String letter) {
    var hand = desk.lock(reference);
    files.write(hand.it(), hand.me().account(), letter);
    return changes.change(hand.it(), seen, Said.only("letter"), Case::same);
  }

  /**
   * Asks every system that still owes an answer in this case again.
   *
   * @return how many that are
   * @throws NotInThisState where nobody owes one
   */
  @RolesAllowed("OFFICER")
  @Transactional
  public int remind(Reference reference) {
    var it = desk.lock(reference).it();
    int systems = reminders.remind(it.reference().toString());
    changes.note(it, it, Said.only("remind"));
    return systems;
  }

  /** Tries again what failed. */
  @RolesAllowed("OFFICER")
  @Transactional
  public Case retry(Reference reference, int seen) {
    var again = change(reference, seen, Said.only(Step.RETRY), (it, me) -> it.retry(me));
    jobs.carryOutNow(again);
    return again;
  }

  /** Says that this is their own case, or of somebody close to them: they see none of that person's from then on. */
  @RolesAllowed("OFFICER")
  @Transactional
  public void stepAside(Reference reference) {
    var hand = desk.lock(reference);
    changes.note(hand.it(), hand.it(), Said.only("stepped_aside"));
    notOnesOwn.state(hand.me(), hand.it().owner());
  }

  private Case change(Reference reference, int seen, Said said, BiFunction<Case, Actor, Case> verb) {
    var hand = desk.lock(reference);
    return changes.change(hand.it(), seen, said, it -> verb.apply(it, hand.me()));
  }
}
