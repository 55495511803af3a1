package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.request.CaseChanges.Said;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
  private final Codes codes;
  private final Casebook casebook;
  private final Claims claims;
  private final Lives lives;
  private final Clock clock;

  Requests(
      CaseRows rows,
      CaseFiles files,
      CaseChanges changes,
      Codes codes,
      Casebook casebook,
      Claims claims,
      Lives lives,
      Clock clock) {
    this.rows = rows;
    this.files = files;
    this.changes = changes;
    this.codes = codes;
    this.casebook = casebook;
    this.claims = claims;
    this.lives = lives;
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
    var taken = casebook.take(owner, wish, Asker.ON_OUR_PAGE, clock.instant(), null);
    lives.said(owner, wish.residence());
    return taken;
  }

  /**
   * Appeals against what was denied, or what stays.
   *
   * @param letter why, in 1 to 4,000 characters
   * @param shown the text that was agreed to
   * @throws IllegalArgumentException where the letter is empty or too long: then no appeal was opened
   * @throws NotNow where there is nothing to appeal against
   */
  @OwnerOnly
  @Transactional
  public Taken appeal(CustomerId owner, Reference reference, String letter, String language, String shown) {
    rows.oneAtATime(owner);
    Letters.checked(letter);
    var it = locked(owner, reference);
    if (!it.canBeAppealed()) {
      throw new NotNow(Step.ANSWER, it.state());
    }
    var taken = ask(owner, new Wish(
        CaseType.APPEAL, it.matter().residence(), Set.of(), it.id().value(), language, shown));
    files.write(taken.it(), null, letter);
    return taken;
  }

  /** Takes in a case from the desk's system before this one. */
  @RolesAllowed("MACHINE")
  @Transactional
  public Case takeIn(CustomerId owner, Wish wish, Instant received) {
    return casebook.write(
        owner, wish, Asker.FROM_ANOTHER_SYSTEM, received.truncatedTo(ChronoUnit.MICROS), false, null);
  }

  /** Where the owner said they live; nothing where they never did. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Optional<Residence> livesIn(CustomerId owner) {
    return lives.where(owner);
  }

  /** Says where the owner lives: from now on that law holds for what they ask and claim. */
  @OwnerOnly
  @Transactional
  public void lives(CustomerId owner, Residence residence) {
    lives.said(owner, residence);
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

  /**
   * Says, signed in, that they want what was asked by another way or in their name. What is done at once is done now.
   *
   * @param shown the text that was agreed to
   * @throws NotNow where nothing is missing, or only what a guardian has to show
   */
  @OwnerOnly
  @Transactional
  public Case confirm(CustomerId owner, Reference reference, String shown) {
    var it = locked(owner, reference);
    if (!it.canBeConfirmed()) {
      throw new NotNow(Step.OPEN, it.state());
    }
    var authority = it.matter().asker().who() == Asker.Who.AGENT ? Asker.Authority.CONFIRMED : Asker.Authority.NONE;
    var proven = changes.change(
        it, Said.only("prove"), same -> same.prove(Asker.Identity.PASSWORD, authority));
    claims.proven(proven);
    return proven.matter().type().isDoneAtOnce() ? casebook.stopNow(owner, proven, shown) : proven;
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
