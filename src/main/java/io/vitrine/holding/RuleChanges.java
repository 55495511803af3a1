package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What another time of the week makes of a rule: which visits it lets go of, and which it leaves out now. */
@Component
class RuleChanges {

  private static final int PORTION = 1_000;

  private final JdbcClient jdbc;
  private final Entries entries;
  private final Edits edits;

  RuleChanges(JdbcClient jdbc, Entries entries, Edits edits) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.edits = edits;
  }

  record Difference(List<EntryId> letGo, List<EntryId> leftOut) {}

  private record Noted(EntryId id, boolean inForce) {}

  /** Visits that their owner took out of the rule, or said something else of since, are in neither. */
  Difference of(CustomerId owner, EditId edit, Weekly at) {
    var covered = new HashSet<EntryId>();
    entries.idsOf(owner, Where.at(at)).forEach(covered::addAll);
    var letGo = new ArrayList<EntryId>();
    for (var noted : noted(owner, edit)) {
      if (!covered.remove(noted.id()) && noted.inForce()) {
        letGo.add(noted.id());
      }
    }
    return new Difference(letGo, covered.stream().sorted((a, b) -> Long.compare(a.value(), b.value())).toList());
  }

  private List<Noted> noted(CustomerId owner, EditId edit) {
    return jdbc.sql(
            """
            select t.entry_id, e.version = t.version_after and e.deleted_by is null
              from edited_entry t
              join entry e on e.customer_id = t.customer_id and e.occurred_at = t.occurred_at and e.id = t.entry_id
             where t.customer_id = :owner
               and t.edit_id = :edit
               and not t.let_go
             order by t.entry_id
            """)
        .param("owner", owner.value())
        .param("edit", edit.value())
        .query((rs, n) -> new Noted(new EntryId(rs.getLong(1)), rs.getBoolean(2)))
        .list();
  }

  /** @return how many were let go of, and how many are left out now */
  StandingRules.Changed make(CustomerId owner, EditId edit, Weekly at) {
    var difference = of(owner, edit, at);
    int usedAgain = portions(difference.letGo()).stream()
        .mapToInt(some -> {
          int restored = edits.undo(owner, edit, some);
          mark(owner, edit, some);
          return restored;
        })
        .sum();
    int leftOut = portions(difference.leftOut()).stream()
        .mapToInt(some -> {
          forgetLetGo(owner, edit, some);
          int noted = edits.note(edit, Edits.byId(owner, some).and(Edits.NOT_DELETED));
          edits.exclude(owner, edit, some);
          return noted;
        })
        .sum();
    edits.grow(edit, leftOut - usedAgain);
    return new StandingRules.Changed(usedAgain, leftOut);
  }

  private void mark(CustomerId owner, EditId edit, Collection<EntryId> some) {
    jdbc.sql(
            """
            update edited_entry
               set let_go = true
             where customer_id = :owner
               and edit_id = :edit
               and entry_id in (:some)
            """)
        .param("owner", owner.value())
        .param("edit", edit.value())
        .param("some", values(some))
        .update();
  }

  /** So that these can be noted anew, as they are now. */
  void forgetLetGo(CustomerId owner, EditId edit, Collection<EntryId> some) {
    jdbc.sql(
            """
            delete from edited_entry
             where customer_id = :owner
               and edit_id = :edit
               and let_go
               and entry_id in (:some)
            """)
        .param("owner", owner.value())
        .param("edit", edit.value())
        .param("some", values(some))
        .update();
  }

  private static List<Long> values(Collection<EntryId> some) {
    return some.stream().map(EntryId::value).toList();
  }

  private static List<List<EntryId>> portions(List<EntryId> ids) {
    return IntStream.iterate(0, from -> from < ids.size(), from -> from + PORTION)
        .mapToObj(from -> ids.subList(from, Math.min(from + PORTION, ids.size())))
        .toList();
  }
}
