package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes the entries that an edit noted, and puts them back. Few are found one by one. Where most of a long stretch
 * was noted, the database walks along it instead: of what it finds from the edit, it would first write a list.
 */
@Component
class Touching {

  private static final int MANY = 1_000;

  private static final String ONE_BY_ONE =
      """
      update edited_entry t
        join entry e on e.customer_id = t.customer_id and e.occurred_at = t.occurred_at and e.id = t.entry_id
         set %s,
             e.version = e.version + 1
       where t.customer_id = :owner
         and t.edit_id = :edit
      """;

  /** Of one table alone: of two joined ones the database would first write a list. */
  private static final String ALL =
      """
      update entry e
         set %s,
             e.version = e.version + 1
      """;

  private static final String ALONG =
      ALL + """
       where e.customer_id = :owner
         and e.occurred_at between :first and :last
         and e.version = """;

  private static final String NOTED =
      """
      (select t.%s
         from edited_entry t
        where t.customer_id = e.customer_id
          and t.edit_id = :edit
          and t.entry_id = e.id)
      """;

  private static final String AS_IT_WAS =
      """
      e.correction = t.was_correction,
      e.excluded_in = coalesce(t.was_excluded_by, 0),
      e.deleted_in = coalesce(t.was_deleted_by, 0)""";

  private static final String UNCHANGED = " and e.version = t.version_after";

  private final JdbcClient jdbc;
  private final ShopDay days;

  Touching(JdbcClient jdbc, ShopDay days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  /** Changes what an edit noted, one version on: found one by one, so that more can be asked of each. */
  static String oneByOne(String change) {
    return ONE_BY_ONE.formatted(change);
  }

  /** Many that one question found are asked for by it again: cheaper than to look each up among what was noted. */
  void touch(CustomerId owner, EditId edit, Edits.Found found, String change) {
    var again = found.again();
    var stretch = again == null ? stretch(owner, edit, found.entries()) : Optional.<Stretch>empty();
    if (again != null && found.entries() >= MANY) {
      again(edit, found.entries(), again, change);
    } else if (stretch.isPresent()) {
      along(owner, edit, stretch.get(), change, "was_version");
    } else {
      jdbc.sql(oneByOne(change)).param("owner", owner.value()).param("edit", edit.value()).update();
    }
  }

  private void again(EditId edit, int noted, Matching again, String change) {
    int changed = jdbc.sql(ALL.formatted(change) + " where " + again.where())
        .params(again.params())
        .param("edit", edit.value())
        .update();
    if (changed != noted) {
      throw new IllegalStateException("An edit noted %d entries and would change %d".formatted(noted, changed));
    }
  }

  /** Puts back what the edit changed, where nothing has changed it since; returns how many entries. */
  int putBack(CustomerId owner, Edit edit) {
    var stretch = stretch(owner, edit.id(), edit.entries());
    if (stretch.isEmpty()) {
      return putBack(owner, edit.id(), "true", Map.of());
    }
    int restored = along(owner, edit.id(), stretch.get(), changedBackBy(edit.verb()), "version_after");
    makeAllEarlierUndoable(owner, edit.id());
    return restored;
  }

  /** Where nothing has changed it since, this alone is not what it was. */
  private static String changedBackBy(Edit.Verb verb) {
    return switch (verb) {
      case EXCLUDE, INCLUDE -> "e.excluded_in = coalesce(%s, 0)".formatted(NOTED.formatted("was_excluded_by"));
      case DELETE -> "e.deleted_in = coalesce(%s, 0)".formatted(NOTED.formatted("was_deleted_by"));
      case CORRECT -> "e.correction = " + NOTED.formatted("was_correction");
      case RATE -> throw new IllegalArgumentException("What a rating made is unmade");
    };
  }

  private int along(CustomerId owner, EditId edit, Stretch stretch, String change, String version) {
    return jdbc.sql(ALONG.formatted(change) + NOTED.formatted(version))
        .param("owner", owner.value())
        .param("edit", edit.value())
        .param("first", stretch.first)
        .param("last", stretch.last)
        .update();
  }

  /** The same of those alone of which something more is so. */
  int putBack(CustomerId owner, EditId edit, String which, Map<String, ?> params) {
    int restored = jdbc.sql(oneByOne(AS_IT_WAS) + UNCHANGED + " and " + which)
        .params(params)
        .param("owner", owner.value())
        .param("edit", edit.value())
        .update();
    if (restored > 0) {
      makeEarlierUndoable(owner, edit);
    }
    return restored;
  }

  /** Where the noted entries stand, how many they are, and how many are held on those days. */
  private record Stretch(Instant first, Instant last, long noted, long held) {

    boolean isMostlyNoted() {
      return held <= 2 * noted;
    }
  }

  /** Where it is worth walking along. */
  private Optional<Stretch> stretch(CustomerId owner, EditId edit, int noted) {
    return noted < MANY ? Optional.empty() : stretch(owner, edit).filter(Stretch::isMostlyNoted);
  }

  private Optional<Stretch> stretch(CustomerId owner, EditId edit) {
    return jdbc.sql(
            """
            select min(occurred_at), max(occurred_at), count(*)
              from edited_entry
             where customer_id = :owner
               and edit_id = :edit
            having count(*) > 0
            """)
        .param("owner", owner.value())
        .param("edit", edit.value())
        .query((rs, n) -> {
          var first = rs.getObject(1, Instant.class);
          var last = rs.getObject(2, Instant.class);
          return new Stretch(first, last, rs.getLong(3), held(owner, first, last));
        })
        .optional();
  }

  private long held(CustomerId owner, Instant first, Instant last) {
    return jdbc.sql(
            """
            select coalesce(sum(entries), 0)
              from kept_count
             where customer_id = :owner
               and day between :first and :last
            """)
        .param("owner", owner.value())
        .param("first", days.of(first))
        .param("last", days.of(last))
        .query(Long.class)
        .single();
  }

  /** What an entry is again is what the edit before made of it, so that one can be undone in its turn. */
  private void makeEarlierUndoable(CustomerId owner, EditId edit) {
    jdbc.sql(
            """
            update edited_entry t
              join entry e on e.customer_id = t.customer_id and e.occurred_at = t.occurred_at and e.id = t.entry_id
              join edited_entry b on b.customer_id = t.customer_id and b.entry_id = t.entry_id
               set b.version_after = e.version
             where t.customer_id = :owner
               and t.edit_id = :edit
               and e.version = t.version_after + 1
               and b.edit_id < t.edit_id
               and b.version_after = t.was_version
            """)
        .param("owner", owner.value())
        .param("edit", edit.value())
        .update();
  }

  /** The same from the other side: found from those earlier edits that can still be undone. Often there are none. */
  private void makeAllEarlierUndoable(CustomerId owner, EditId edit) {
    jdbc.sql(
            """
            update edit d
              straight_join edited_entry b force index (primary) on b.customer_id = d.customer_id and b.edit_id = d.id
              straight_join edited_entry t force index (primary)
                         on t.customer_id = d.customer_id and t.edit_id = :edit and t.entry_id = b.entry_id
              straight_join entry e force index (primary)
                         on e.customer_id = t.customer_id and e.occurred_at = t.occurred_at and e.id = t.entry_id
               set b.version_after = e.version
             where d.customer_id = :owner
               and d.id < :edit
               and d.undone_at is null
               and e.version = t.version_after + 1
               and b.version_after = t.was_version
            """)
        .param("owner", owner.value())
        .param("edit", edit.value())
        .update();
  }
}
