package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.holding.StandingRuleRows.InForce;
import io.vitrine.ledger.Ledger;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leaves out what comes in as its owner's standing rules say, in the transaction in which it comes in. */
@Component
class RulesAtTheDoor {

  private static final int PORTION = 1_000;

  private final JdbcClient jdbc;
  private final StandingRuleRows rules;
  private final RuleChanges changes;
  private final Edits edits;
  private final Kinds kinds;
  private final KeptCounts counts;
  private final Customers customers;
  private final Ledger ledger;
  private final ZoneId zone;

  RulesAtTheDoor(
      JdbcClient jdbc,
      StandingRuleRows rules,
      RuleChanges changes,
      Edits edits,
      Kinds kinds,
      KeptCounts counts,
      Customers customers,
      Ledger ledger,
      ZoneId zone) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.changes = changes;
    this.edits = edits;
    this.kinds = kinds;
    this.counts = counts;
    this.customers = customers;
    this.ledger = ledger;
    this.zone = zone;
  }

  /** After the entries are in: from there on nobody makes a rule over them that this does not see. */
  void apply(String source, List<NewEntry> came) {
    var visits = came.stream().filter(entry -> entry.kind().equals(Visit.KIND)).toList();
    if (visits.isEmpty()) {
      return;
    }
    for (var rule : rules.hold(visits.stream().map(NewEntry::owner).collect(Collectors.toSet()))) {
      var covered = visits.stream().filter(visit -> covers(rule, visit)).toList();
      if (!covered.isEmpty()) {
        leaveOut(rule, source, covered);
      }
    }
  }

  private boolean covers(InForce rule, NewEntry visit) {
    return visit.owner().equals(rule.owner())
        && rule.at().touches(
            visit.occurredAt(), ((Visit) kinds.details(Visit.KIND, visit.details())).until(), zone);
  }

  private void leaveOut(InForce rule, String source, List<NewEntry> covered) {
    var ids = new ArrayList<EntryId>();
    for (int from = 0; from < covered.size(); from += PORTION) {
      ids.addAll(notYet(rule, source, covered.subList(from, Math.min(from + PORTION, covered.size()))));
    }
    if (ids.isEmpty()) {
      return;
    }
    // The edit first, so that two who bring visits of one owner take turns before either has anything the other wants.
    edits.grow(rule.edit(), ids.size());
    IntStream.iterate(0, from -> from < ids.size(), from -> from + PORTION)
        .mapToObj(from -> ids.subList(from, Math.min(from + PORTION, ids.size())))
        .forEach(some -> {
          changes.forgetLetGo(rule.owner(), rule.edit(), some);
          edits.note(rule.edit(), Edits.byId(rule.owner(), some).and(Edits.NOT_DELETED));
          edits.exclude(rule.owner(), rule.edit(), some);
        });
    counts.cameIn(covered);
    ledger.append(
        "entries-excluded",
        customers.subjectOf(rule.owner()),
        Map.of("edit", rule.edit().value(), "entries", ids.size(), "rule", true));
  }

  /** What its owner took out of the rule again, or said something else of, stays as it is. */
  private List<EntryId> notYet(InForce rule, String source, List<NewEntry> covered) {
    CustomerId owner = rule.owner();
    return jdbc.sql(
            """
            select e.id
              from entry e force index (entry_by_key)
             where e.source = :source
               and e.external_key in (:keys)
               and e.customer_id = :owner
               and e.deleted_by is null
               and e.excluded_by is null
               and not exists (select 1
                                 from edited_entry t
                                where t.customer_id = e.customer_id
                                  and t.edit_id = :edit
                                  and t.entry_id = e.id
                                  and not t.let_go)
             order by e.id
               for update
            """)
        .param("source", source)
        .param("keys", covered.stream().map(NewEntry::externalKey).toList())
        .param("owner", owner.value())
        .param("edit", rule.edit().value())
        .query((rs, n) -> new EntryId(rs.getLong(1)))
        .list();
  }
}
