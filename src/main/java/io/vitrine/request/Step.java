package io.vitrine.request;

import io.vitrine.customer.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Every step a case can take: from which states, to which, and who takes it. There are no others. */
public enum Step {
  OPEN(State.OPEN, Set.of(Role.OFFICER), State.RECEIVED),
  PAUSE(State.PAUSED, Set.of(Role.OFFICER), State.OPEN),
  RESUME(State.OPEN, Set.of(Role.OFFICER, Role.SHOPPER), State.PAUSED),
  PREPARE(State.SECOND_OFFICER, Set.of(Role.OFFICER), State.OPEN),
  SEND_BACK(State.OPEN, Set.of(Role.OFFICER), State.SECOND_OFFICER, State.APPROVED),
  /** More was asked for meanwhile, so that what was prepared is not what is asked any more. */
  WIDEN(State.OPEN, Set.of(Role.SHOPPER, Role.OFFICER), State.SECOND_OFFICER),
  APPROVE(State.APPROVED, Set.of(Role.OFFICER), State.SECOND_OFFICER),
  /** What needs no weighing is done at once; everything else after two have decided and its day has come. */
  EXECUTE(State.EXECUTING, Set.of(Role.MACHINE), State.APPROVED, State.RECEIVED),
  COMPLETE(State.COMPLETED, Set.of(Role.MACHINE), State.EXECUTING),
  /** One officer decides where nothing is deleted: an access, a claim, an appeal. */
  ANSWER(State.COMPLETED, Set.of(Role.OFFICER), State.OPEN),
  DENY(State.DENIED, Set.of(Role.OFFICER), State.OPEN, State.PAUSED, State.RECEIVED),
  /** By a machine where everything of the person went by another case, so that nobody is left to answer. */
  CANCEL(
      State.CANCELLED,
      Set.of(Role.SHOPPER, Role.MACHINE),
      State.RECEIVED, State.OPEN, State.PAUSED, State.SECOND_OFFICER, State.APPROVED),
  FAIL(State.FAILED, Set.of(Role.MACHINE), State.EXECUTING),
  RETRY(State.EXECUTING, Set.of(Role.OFFICER), State.FAILED);

  private final State to;
  private final Set<Role> who;
  private final Set<State> from;

  Step(State to, Set<Role> who, State first, State... others) {
    this.to = to;
    this.who = who;
    this.from = EnumSet.of(first, others);
  }

  public State to() {
    return to;
  }

  public boolean leadsFrom(State state) {
    return from.contains(state);
  }

  public boolean isFor(Role role) {
    return who.contains(role);
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
