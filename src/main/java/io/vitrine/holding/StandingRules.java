package io.vitrine.holding;

import io.vitrine.customer.Change;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.ledger.Ledger;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rules over what is still to come: every Saturday afternoon is left out. To undo one with all that it did is
 * {@link Holdings#undo(CustomerId, EditId)}.
 */
@Service
public class StandingRules {

  /** More than there are hours one would hide. */
  public static final int MOST = 50;

  private final StandingRuleRows rules;
  private final RuleChanges changes;
  private final Edits edits;
  private final Entries entries;
  private final KeptCounts counts;
  private final Customers customers;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StandingRules(
      StandingRuleRows rules,
      RuleChanges changes,
      Edits edits,
      Entries entries,
      KeptCounts counts,
      Customers customers,
      Ledger ledger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rules = rules;
    this.changes = changes;
    this.edits = edits;
    this.entries = entries;
    this.counts = counts;
    this.customers = customers;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /** Those in force, the newest first. */
  @OwnerOnly
  public List<StandingRule> of(CustomerId owner) {
    return rules.of(owner);
  }

  /**
   * Leaves out the visits at a time of the week that are held, and those to come. It has no end of its own.
   *
   * @return the edit that stands for the rule; it may have touched nothing yet
   * @throws NothingToDo where just this rule is in force, or {@link #MOST} are
   */
  @OwnerOnly
  @Change
  public Edit make(CustomerId owner, Weekly at, Reason reason) {
    edits.takeTurn(owner);
    var standing = rules.of(owner);
    if (standing.size() >= MOST || standing.stream().anyMatch(rule -> rule.at().equals(at))) {
      throw new NothingToDo("This rule stands already, or too many do");
    }
    var exclusion = new Exclusion(reason, Visit.DESCRIBED.uses().keySet(), null);
    var edit = edits.begin(owner, Edit.Verb.EXCLUDE, clock.instant().truncatedTo(ChronoUnit.MICROS), exclusion, null);
    rules.insert(owner, edit, at);
    int touched = entries.idsOf(owner, Where.at(at)).stream()
        .mapToInt(ids -> edits.note(edit, Edits.byId(owner, ids).and(Edits.NOT_DELETED)))
        .sum();
    edits.exclude(owner, edit, new Edits.Found(touched, null));
    edits.finish(edit, touched);
    counts.edited(owner, edit);
    ledger.append("rule-made", customers.subjectOf(owner), Map.of("edit", edit.value(), "entries", touched));
    events.publishEvent(new HistoryChanged(owner));
    return edits.find(owner, edit).orElseThrow();
  }

  /** What another time of the week does: visits that are used again, and visits that are left out now. */
  public record Changed(int usedAgain, int leftOut) {}

  /**
   * What a change would do; nothing is done.
   *
   * @throws NothingToDo where the rule is not in force
   */
  @OwnerOnly
  @Transactional(readOnly = true)
  public Changed foresee(CustomerId owner, EditId edit, Weekly at) {
    inForce(owner, edit);
    var difference = changes.of(owner, edit, at);
    return new Changed(difference.letGo().size(), difference.leftOut().size());
  }

  /**
   * Gives a rule another time. Visits that it does not cover any more are as they were before it, those that it covers
   * now are left out; what its owner took out of it stays out. It remains the same edit, which undoes all of it.
   *
   * @param was the time that its owner saw
   * @throws NothingToDo where it is not in force, was changed since it was seen, or just this rule is in force
   */
  @OwnerOnly
  @Change
  public Changed change(CustomerId owner, EditId edit, Weekly was, Weekly at) {
    edits.takeTurn(owner);
    if (!inForce(owner, edit).at().equals(was) || rules.of(owner).stream().anyMatch(rule -> rule.at().equals(at))) {
      throw new NothingToDo("This rule was changed meanwhile, or stands already");
    }
    rules.change(owner, edit, at);
    var changed = changes.make(owner, edit, at);
    counts.edited(owner, edit);
    ledger.append(
        "rule-changed",
        customers.subjectOf(owner),
        Map.of("edit", edit.value(), "used-again", changed.usedAgain(), "entries", changed.leftOut()));
    events.publishEvent(new HistoryChanged(owner));
    return changed;
  }

  private StandingRule inForce(CustomerId owner, EditId edit) {
    return rules.of(owner).stream()
        .filter(rule -> rule.edit().equals(edit))
        .findFirst()
        .orElseThrow(() -> new NothingToDo("This rule is not in force"));
  }

  /**
   * Ends a rule for what is to come. What it left out stays left out.
   *
   * @throws NothingToDo where it is not in force
   */
  @OwnerOnly
  @Change
  public void end(CustomerId owner, EditId edit) {
    edits.takeTurn(owner);
    if (!rules.end(owner, edit, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      throw new NothingToDo("This rule is not in force");
    }
    ledger.append("rule-ended", customers.subjectOf(owner), Map.of("edit", edit.value()));
  }
}
