package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.customer.Customers;
import io.vitrine.ledger.Ledger;
import java.util.HashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes a case: the row, what happened, the ledger and the jobs that wait for its days, all in one transaction. */
@Component
class CaseChanges {

  private final CaseRows rows;
  private final CaseFiles files;
  private final Letters letters;
  private final CaseJobs jobs;
  private final Customers customers;
  private final Ledger ledger;

  CaseChanges(
      CaseRows rows,
      CaseFiles files,
      Letters letters,
      CaseJobs jobs,
      Customers customers,
      Ledger ledger) {
    this.rows = rows;
    this.files = files;
    this.letters = letters;
    this.jobs = jobs;
    this.customers = customers;
    this.ledger = ledger;
  }

  /** @param note what a person wrote about it, to be sealed; null where nothing was */
  record Said(String act, @Nullable String reason, @Nullable String note) {

    static Said only(Step step) {
      return new Said(step.code(), null, null);
    }

    static Said only(String act) {
      return new Said(act, null, null);
    }
  }

  /**
   * Changes a case that is locked already.
   *
   * @param seen its version when whoever acts looked at it
   * @throws ChangedMeanwhile where it is another by now
   */
  Case change(Case locked, int seen, Said said, UnaryOperator<Case> verb) {
    if (locked.version() != seen) {
      throw files.changedMeanwhile(locked);
    }
    return change(locked, said, verb);
  }

  Case change(Case locked, Said said, UnaryOperator<Case> verb) {
    var after = verb.apply(locked);
    if (!rows.save(locked, after)) {
      throw files.changedMeanwhile(locked);
    }
    note(locked, after, said);
    jobs.plan(after, rows.clockOf(after));
    return after;
  }

  /** Notes what happened without changing the case. */
  void note(Case before, Case after, Said said) {
    var sealed = said.note() == null ? null : letters.seal(after.owner(), after.id(), said.note());
    rows.happened(before, after, said.act(), said.reason(), sealed);
    var facts = new HashMap<String, Object>();
    facts.put("case", after.id().value());
    facts.put("type", after.matter().type().code());
    facts.put("state", after.state().code());
    var customer = after.customer();
    ledger.append("request-" + said.act(), customer == null ? null : customers.subjectIfKnown(customer), facts);
  }

  static Actor me() {
    return Actor.current().orElseThrow();
  }
}
