package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.request.Case.Matter;
import io.vitrine.request.Case.Times;
import io.vitrine.request.CaseChanges.Said;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What shoppers ask of us, and what they see of it. */
@Service
public class Requests {

  private final CaseRows rows;
  private final CaseFiles files;
  private final CaseChanges changes;
  private final CaseJobs jobs;
  private final Codes codes;
  private final Stopping stopping;
  private final Clock clock;

  Requests(
      CaseRows rows,
      CaseFiles files,
      CaseChanges changes,
      CaseJobs jobs,
      Codes codes,
      Stopping stopping,
      Clock clock) {
    this.rows = rows;
    this.files = files;
    this.changes = changes;
    this.jobs = jobs;
    this.codes = codes;
    this.stopping = stopping;
    this.clock = clock;
  }

  /**
   * What is asked.
   *
   * @param kinds of entries it is about; none for everything
   * @param about the claim or the case that it is about
   * @param shown the text that was agreed to, kept with what it decides
   */
  public record Wish(
      CaseType type, Residence residence, Set<String> kinds, @Nullable Long about, String language, String shown) {}

  /**
   * What became of it.
   *
   * @param joined whether it joined a case that was open already
   * @param code with which the case is seen without signing in; null where it joined one
   */
  public record Taken(Case it, CaseClock clock, boolean joined, @Nullable String code) {}

  /** Opens a case, or joins the one that is open for the same. What needs no weighing is decided at once. */
  @OwnerOnly
  @Transactional
  public Taken ask(CustomerId owner, Wish wish) {
    rows.oneAtATime(owner);
    var open = rows.of(owner).stream()
        .filter(it -> it.matter().type() == wish.type() && isStillOpenFor(it, wish))
        .findFirst();
    return open.map(it -> join(it, wish)).orElseGet(() -> opened(owner, wish));
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

  private Taken join(Case found, Wish wish) {
    var it = rows.lock(found.id()).orElseThrow(NoSuchCase::new);
    if (!it.matter().covers(wish.kinds())) {
      it = changes.change(it, Said.only(Step.WIDEN), same -> same.widen(me(), wish.kinds()));
    } else {
      changes.note(it, it, Said.only("joined"));
    }
    return new Taken(it, rows.clockOf(it), true, null);
  }

  private Taken opened(CustomerId owner, Wish wish) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var matter = new Matter(
        wish.type(), wish.residence().regime(), wish.residence(), wish.kinds(), wish.about(), wish.language());
    // Whoever asks on our page is told at once that it came.
    var it = rows.insert(owner, matter, Times.from(now, true));
    changes.note(it, it, Said.only("received"));
    jobs.plan(it, rows.clockOf(it));
    if (wish.type().isDoneAtOnce()) {
      stopping.stop(owner, it.reference(), wish);
      jobs.carryOutNow(it);
    }
    return new Taken(it, rows.clockOf(it), false, codes.renew(it.id()));
  }

  /** Takes in a case that came another way, such as by letter, or from the desk's system before this one. */
  @RolesAllowed("MACHINE")
  @Transactional
  public Case takeIn(CustomerId owner, Wish wish, Instant received) {
    var matter = new Matter(
        wish.type(), wish.residence().regime(), wish.residence(), wish.kinds(), wish.about(), wish.language());
    var it = rows.insert(owner, matter, Times.from(received.truncatedTo(ChronoUnit.MICROS), false));
    changes.note(it, it, Said.only("received"));
    jobs.plan(it, rows.clockOf(it));
    return it;
  }

  /** The owner's cases, newest first. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public List<Case> of(CustomerId owner) {
    return rows.of(owner);
  }

  @OwnerOnly
  @Transactional(readOnly = true)
  public Optional<CaseFile> file(CustomerId owner, Reference reference) {
    return rows.find(reference.id()).filter(it -> isTheirs(it, owner, reference)).map(files::of);
  }

  /**
   * Takes it back.
   *
   * @throws NotNow where it is past the point of no return
   */
  @OwnerOnly
  @Transactional
  public Case cancel(CustomerId owner, Reference reference) {
    return changes.change(
        locked(owner, reference), Said.only(Step.CANCEL), it -> it.cancel(me(), clock.instant()));
  }

  /** Writes to the desk; where that waited for an answer, the clock runs again. */
  @OwnerOnly
  @Transactional
  public Case write(CustomerId owner, Reference reference, String text) {
    var it = locked(owner, reference);
    files.write(it, null, text);
    if (it.state() != State.PAUSED) {
      return changes.change(it, Said.only("letter"), Case::same);
    }
    int days = files.endPause(it, clock.instant());
    return changes.change(it, Said.only(Step.RESUME), same -> same.resume(me(), days));
  }

  /** A new code for the case; the one before opens nothing any more. */
  @OwnerOnly
  @Transactional
  public String newCode(CustomerId owner, Reference reference) {
    var it = locked(owner, reference);
    changes.note(it, it, Said.only("code"));
    return codes.renew(it.id());
  }

  /** What a code shows: how far a case is, and nothing of whose it is. Open to whoever has the code. */
  @PermitAll
  @Transactional(readOnly = true)
  public Optional<CaseFile> byCode(String code) {
    return rows.byCode(Codes.hash(code)).map(files::of).map(Requests::withoutPerson);
  }

  private static CaseFile withoutPerson(CaseFile file) {
    var it = file.of();
    return new CaseFile(
        new Case(it.id(), it.version(), null, it.matter(), it.state(), it.times(), Case.Hands.NONE, it.reason()),
        file.clock(),
        file.happened().stream()
            .map(each -> new CaseFile.Happened(each.at(), each.act(), each.role(), null, each.reason(), null))
            .toList(),
        List.of(),
        file.pauses(),
        file.outcome());
  }

  private Case locked(CustomerId owner, Reference reference) {
    return rows.lock(reference.id())
        .filter(it -> isTheirs(it, owner, reference))
        .orElseThrow(NoSuchCase::new);
  }

  private static boolean isTheirs(Case it, CustomerId owner, Reference reference) {
    return owner.equals(it.customer()) && it.reference().equals(reference);
  }

  private static Actor me() {
    return Actor.current().orElseThrow();
  }
}
