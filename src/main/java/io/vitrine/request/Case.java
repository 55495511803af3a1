package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Extent;
import io.vitrine.customer.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request and how far it is. Each verb is one {@link Step}; what is none, or is not for whoever acts, is refused.
 *
 * @param version one more with each change
 * @param customer null as soon as nothing leads to the person any more
 * @param reason why it was denied, cancelled or sent back, or why it failed
 */
public record Case(
    CaseId id,
    int version,
    @Nullable CustomerId customer,
    Matter matter,
    State state,
    Times times,
    Hands hands,
    @Nullable String reason) {

  /**
   * What is asked.
   *
   * @param kinds of entries it is about; none for everything
   * @param about id of the claim or the case that it is about
   * @param language of the one who asks
   */
  public record Matter(
      CaseType type,
      Regime regime,
      Residence residence,
      Set<String> kinds,
      @Nullable Long about,
      String language,
      Asker asker) {

    public Matter {
      kinds = Set.copyOf(new TreeSet<>(kinds));
    }

    public Extent extent() {
      return kinds.isEmpty() ? Extent.EVERYTHING : Extent.ofKinds(kinds);
    }

    boolean covers(Set<String> others) {
      return kinds.isEmpty() || !others.isEmpty() && kinds.containsAll(others);
    }

    /** Both; everything where one of them is. */
    Matter with(Set<String> others) {
      var all = new TreeSet<>(kinds);
      all.addAll(others);
      boolean everything = kinds.isEmpty() || others.isEmpty();
      return new Matter(type, regime, residence, everything ? Set.of() : all, about, language, asker);
    }

    Matter proven(Asker other) {
      return new Matter(type, regime, residence, kinds, about, language, other);
    }

    /** What is to be proven of whoever asks before anything is done. */
    public Set<Missing> missing() {
      return ProofOfWhoAsks.missing(type, regime, asker);
    }
  }

  /** @param executeAt when what two officers approved is carried out; until then it can be cancelled */
  public record Times(
      Instant received,
      @Nullable Instant acknowledged,
      @Nullable Instant paused,
      int pausedDays,
      @Nullable Instant extended,
      @Nullable Instant executeAt,
      @Nullable Instant closed) {

    static Times from(Instant received, boolean acknowledged) {
      return new Times(received, acknowledged ? received : null, null, 0, null, null, null);
    }

    Times acknowledge(Instant now) {
      return new Times(received, now, paused, pausedDays, extended, executeAt, closed);
    }

    Times pause(Instant now) {
      return new Times(received, acknowledged, now, pausedDays, extended, executeAt, closed);
    }

    Times resume(int days) {
      return new Times(received, acknowledged, null, pausedDays + days, extended, executeAt, closed);
    }

    Times extend(Instant now) {
      return new Times(received, acknowledged, paused, pausedDays, now, executeAt, closed);
    }

    Times executeAt(@Nullable Instant at) {
      return new Times(received, acknowledged, paused, pausedDays, extended, at, closed);
    }

    Times close(Instant now) {
      return new Times(received, acknowledged, null, pausedDays, extended, executeAt, now);
    }
  }

  /**
   * In whose hands it is: ids of officers' accounts.
   *
   * @param preparedAs hash of the verdicts that the one who prepared saw
   */
  public record Hands(
      @Nullable Long with,
      @Nullable Long preparedBy,
      @Nullable Instant preparedAt,
      @Nullable String preparedAs,
      @Nullable Long approvedBy,
      @Nullable Instant approvedAt) {

    static final Hands NONE = new Hands(null, null, null, null, null, null);

    Hands with(long officer) {
      return new Hands(officer, preparedBy, preparedAt, preparedAs, approvedBy, approvedAt);
    }

    Hands unprepared() {
      return new Hands(with, null, null, null, null, null);
    }
  }

  public Reference reference() {
    return new Reference(times.received().atZone(ZoneOffset.UTC).getYear(), id);
  }

  /** Whose it is, where the person is still known. */
  CustomerId owner() {
    return Objects.requireNonNull(customer, "Nothing leads to the person any more");
  }

  /** What is done at once waits for no officer, so taking it over opens nothing. */
  Case take(Actor officer, Instant now) {
    boolean opens = state == State.RECEIVED && !matter.type().isDoneAtOnce();
    return (opens ? step(Step.OPEN, officer) : same())
        .timed(times.acknowledged() == null ? times.acknowledge(now) : times)
        .held(hands.with(officer.account()));
  }

  Case giveTo(long officer) {
    return same().held(hands.with(officer));
  }

  Case pause(Actor officer, Instant now) {
    return step(Step.PAUSE, officer).timed(times.pause(now));
  }

  Case resume(Actor by, int pausedDays) {
    return step(Step.RESUME, by).timed(times.resume(pausedDays));
  }

  Case extend(Instant now) {
    return same().timed(times.extend(now));
  }

  /** Says by what we know now who asks, and that they may. */
  Case prove(Asker.Identity identity, Asker.Authority authority) {
    var proven = matter.proven(matter.asker().proven(identity, authority));
    return new Case(id, version + 1, customer, proven, state, times, hands, reason);
  }

  private void mustBeProven() {
    if (!matter.missing().isEmpty()) {
      throw new NotProven();
    }
  }

  Case prepare(Actor officer, Instant now, String as) {
    mustBeProven();
    if (!matter.type().needsTwo()) {
      throw new NotNow(Step.PREPARE, state);
    }
    return step(Step.PREPARE, officer)
        .held(new Hands(officer.account(), officer.account(), now, as, null, null));
  }

  Case approve(Actor officer, Instant now, Instant executeAt) {
    var approved = step(Step.APPROVE, officer);
    if (Objects.equals(hands.preparedBy(), officer.account())) {
      throw new SameOfficer();
    }
    return approved
        .timed(times.executeAt(executeAt))
        .held(new Hands(
            hands.with(), hands.preparedBy(), hands.preparedAt(), hands.preparedAs(), officer.account(), now));
  }

  Case sendBack(Actor officer, String why) {
    return step(Step.SEND_BACK, officer).held(hands.unprepared()).timed(times.executeAt(null)).because(why);
  }

  Case widen(Actor shopper, Set<String> kinds) {
    var wider = state == State.SECOND_OFFICER ? step(Step.WIDEN, shopper).held(hands.unprepared()) : same();
    return new Case(
        id, wider.version, customer, matter.with(kinds), wider.state, times, wider.hands, reason);
  }

  Case answer(Actor officer, Instant now) {
    mustBeProven();
    if (matter.type().needsTwo()) {
      throw new NotNow(Step.ANSWER, state);
    }
    return step(Step.ANSWER, officer).timed(times.close(now));
  }

  /** What is done at once is denied only while it waits for a proof. */
  Case deny(Actor officer, String why, Instant now) {
    boolean waits = matter.type().isDoneAtOnce() && !matter.missing().isEmpty();
    if (state == State.RECEIVED && !waits) {
      throw new NotNow(Step.DENY, state);
    }
    return step(Step.DENY, officer).timed(times.close(now)).because(why);
  }

  Case cancel(Actor by, Instant now) {
    return step(Step.CANCEL, by).timed(times.close(now).executeAt(null));
  }

  Case execute(Actor machine, Instant now) {
    mustBeProven();
    boolean due = times.executeAt() != null && !now.isBefore(times.executeAt());
    if (!matter.type().isDoneAtOnce() && !(state == State.APPROVED && due)) {
      throw new NotNow(Step.EXECUTE, state);
    }
    return step(Step.EXECUTE, machine);
  }

  Case complete(Actor machine, Instant now) {
    return step(Step.COMPLETE, machine).timed(times.close(now));
  }

  Case fail(Actor machine, String why) {
    return step(Step.FAIL, machine).because(why);
  }

  Case retry(Actor officer) {
    return step(Step.RETRY, officer).because(null);
  }

  /** Any change that is no step, such as a letter: it makes what was seen before old. */
  Case same() {
    return new Case(id, version + 1, customer, matter, state, times, hands, reason);
  }

  private Case step(Step step, Actor by) {
    if (!step.leadsFrom(state) || !step.isFor(by.role())) {
      throw new NotNow(step, state);
    }
    return new Case(id, version + 1, customer, matter, step.to(), times, hands, reason);
  }

  private Case timed(Times other) {
    return new Case(id, version, customer, matter, state, other, hands, reason);
  }

  private Case held(Hands other) {
    return new Case(id, version, customer, matter, state, times, other, reason);
  }

  private Case because(@Nullable String why) {
    return new Case(id, version, customer, matter, state, times, hands, why);
  }

  /** Whether the one in whose name it was asked can say that they want it. */
  public boolean canBeConfirmed() {
    return !state.isFinal() && !matter.missing().isEmpty() && matter.asker().who() != Asker.Who.GUARDIAN;
  }

  /** Against a no, and against what stays of a deletion. */
  public boolean canBeAppealed() {
    return state == State.DENIED || matter.type() == CaseType.DELETE && state != State.CANCELLED;
  }

  /** Whether this officer may approve it: not the one who prepared. */
  public boolean canBeApprovedBy(Actor officer) {
    return state == State.SECOND_OFFICER
        && officer.role() == Role.OFFICER
        && !Objects.equals(hands.preparedBy(), officer.account());
  }
}
