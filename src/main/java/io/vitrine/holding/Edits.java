package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Writes edits. An edit first notes every entry it will touch as it was ({@code edited_entry}), then touches exactly
 * those: set-based, so that one entry and a hundred thousand are the same two statements.
 */
@Component
class Edits {

  static final String NOT_DELETED = "e.deleted_by is null";

  private static final String COLUMNS =
      """
      select d.id, d.verb, d.made_at, d.reason, d.purposes, d.due_at, d.entries, d.undone_at, d.settled_at,
             (select concat_ws('\n', e.id, e.kind, e.title)
                from edited_entry t
                join entry e on e.customer_id = t.customer_id and e.occurred_at = t.occurred_at and e.id = t.entry_id
               where t.customer_id = d.customer_id
                 and t.edit_id = d.id
               limit 1) as entry,
             r.days, r.from_time, r.to_time, r.ended_at
        from edit d
        left join standing_rule r on r.customer_id = d.customer_id and r.edit_id = d.id
      """;

  private final JdbcClient jdbc;
  private final Touching touching;

  Edits(JdbcClient jdbc, Touching touching) {
    this.jdbc = jdbc;
    this.touching = touching;
  }

  EditId begin(CustomerId owner, Edit.Verb verb, Instant now, @Nullable Exclusion exclusion, @Nullable Instant dueAt) {
    return begin(owner, verb, now, exclusion, dueAt, 0);
  }

  /** @param entries how many it will touch, as far as that is known; see {@link #finish} */
  EditId begin(
      CustomerId owner,
      Edit.Verb verb,
      Instant now,
      @Nullable Exclusion exclusion,
      @Nullable Instant dueAt,
      int entries) {
    takeTurn(owner);
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into edit (customer_id, verb, made_at, reason, purposes, due_at, entries)
            values (:owner, :verb, :now, :reason, :purposes, :due, :entries)
            """)
        .param("owner", owner.value())
        .param("verb", verb.code())
        .param("now", now)
        .param("reason", exclusion == null ? null : exclusion.reason().code())
        .param(
            "purposes",
            exclusion == null
                ? null
                : exclusion.purposes().stream().map(Purpose::code).collect(Collectors.joining(",")))
        .param("due", dueAt)
        .param("entries", entries)
        .update(key, "id");
    var id = key.getKey();
    if (id == null) {
      throw new IllegalStateException("The database gave the edit no id");
    }
    return new EditId(id.longValue());
  }

  /** Edits of one owner want the same counts of the same days: they take turns, or each would wait for the other. */
  void takeTurn(CustomerId owner) {
    jdbc.sql("select id from customer where id = :owner for update").param("owner", owner.value()).query().listOfRows();
  }

  /** Notes the entries that match as they are; returns how many. Their rows are locked from here on. */
  int note(EditId edit, Matching matching) {
    return jdbc.sql(
            """
            insert into edited_entry (customer_id, edit_id, entry_id, occurred_at, version_after, was_version,
                                      was_correction, was_excluded_by, was_deleted_by)
            select e.customer_id, :edit, e.id, e.occurred_at, e.version + 1, e.version,
                   e.correction, e.excluded_by, e.deleted_by
              from entry e
             where %s
               for update
            """
                .formatted(matching.where()))
        .params(matching.params())
        .param("edit", edit.value())
        .update();
  }

  /** An entry as it was when an edit noted it. */
  record Noted(EntryId entry, int version, Instant occurredAt) {}

  List<Noted> noted(CustomerId owner, EditId edit) {
    return jdbc.sql(
            """
            select entry_id, was_version, occurred_at
              from edited_entry
             where customer_id = :owner
               and edit_id = :edit
             order by occurred_at
            """)
        .param("owner", owner.value())
        .param("edit", edit.value())
        .query((rs, n) -> new Noted(new EntryId(rs.getLong(1)), rs.getInt(2), rs.getObject(3, Instant.class)))
        .list();
  }

  /** Which entries, by id, among one owner's. */
  static Matching byId(CustomerId owner, Collection<EntryId> ids) {
    return new Matching(
        "e.customer_id = :owner and e.id in (:ids)",
        Map.of("owner", owner.value(), "ids", ids.stream().map(EntryId::value).toList()));
  }

  /**
   * What an edit noted.
   *
   * @param again asks for just these entries once more, as their rows are locked; null where no one question finds them
   */
  record Found(int entries, @Nullable Matching again) {}

  void exclude(CustomerId owner, EditId edit, Found found) {
    touching.touch(owner, edit, found, "e.excluded_in = :edit");
  }

  void include(CustomerId owner, EditId edit, Found found) {
    touching.touch(owner, edit, found, "e.excluded_in = 0");
  }

  void delete(CustomerId owner, EditId edit, Found found) {
    touching.touch(owner, edit, found, "e.deleted_in = :edit");
  }

  /** Of entries that were noted just now. */
  void exclude(CustomerId owner, EditId edit, Collection<EntryId> entries) {
    jdbc.sql(Touching.oneByOne("e.excluded_in = :edit") + " and t.entry_id in (:entries)")
        .param("owner", owner.value())
        .param("edit", edit.value())
        .param("entries", entries.stream().map(EntryId::value).toList())
        .update();
  }

  /** An edit that stands for a rule touches more and more. */
  void grow(EditId edit, int entries) {
    jdbc.sql("update edit set entries = entries + :entries where id = :edit")
        .param("entries", entries)
        .param("edit", edit.value())
        .update();
  }

  void finish(EditId edit, int entries) {
    jdbc.sql("update edit set entries = :entries where id = :edit")
        .param("entries", entries)
        .param("edit", edit.value())
        .update();
  }

  /** Puts back what the edit changed, where nothing has changed it since; returns how many entries. */
  int undo(CustomerId owner, Edit edit) {
    return touching.putBack(owner, edit);
  }

  /** Puts back one entry of those that the edit changed, where nothing has changed it since. */
  int undo(CustomerId owner, EditId edit, EntryId entry) {
    return touching.putBack(owner, edit, "t.entry_id = :entry", Map.of("entry", entry.value()));
  }

  /** Notes the entry that an edit made: before it there was none. */
  void noteMade(CustomerId owner, EditId edit, EntryId entry) {
    jdbc.sql(
            """
            insert into edited_entry (customer_id, edit_id, entry_id, occurred_at, version_after, was_version)
            select e.customer_id, :edit, e.id, e.occurred_at, e.version, 0
              from entry e
             where e.customer_id = :owner
               and e.id = :entry
            """)
        .param("owner", owner.value())
        .param("edit", edit.value())
        .param("entry", entry.value())
        .update();
  }

  /** Unmakes what the edit made, where nothing has changed it since; returns how many entries. */
  int unmake(CustomerId owner, EditId edit) {
    var made = jdbc.sql(
            """
            select e.id
              from edited_entry t
              join entry e on e.customer_id = t.customer_id and e.occurred_at = t.occurred_at and e.id = t.entry_id
             where t.customer_id = :owner
               and t.edit_id = :edit
               and e.version = t.version_after
               for update
            """)
        .param("owner", owner.value())
        .param("edit", edit.value())
        .query(Long.class)
        .list();
    for (var column : List.of("edited_entry.entry_id", "dispute.entry_id", "entry.id")) {
      var table = column.substring(0, column.indexOf('.'));
      if (!made.isEmpty()) {
        jdbc.sql("delete from " + table + " where customer_id = :owner and " + column + " in (:made)")
            .param("owner", owner.value())
            .param("made", made)
            .update();
      }
    }
    return made.size();
  }

  /** The same of some. */
  int undo(CustomerId owner, EditId edit, Collection<EntryId> some) {
    return touching.putBack(
        owner, edit, "t.entry_id in (:some)", Map.of("some", some.stream().map(EntryId::value).toList()));
  }

  /** Marks an edit as undone; false where it was undone or settled before. */
  boolean markUndone(CustomerId owner, EditId edit, Instant now) {
    return jdbc.sql(
                """
                update edit
                   set undone_at = :now
                 where id = :edit
                   and customer_id = :owner
                   and undone_at is null
                   and settled_at is null
                """)
            .param("now", now)
            .param("edit", edit.value())
            .param("owner", owner.value())
            .update()
        == 1;
  }

  Optional<Edit> find(CustomerId owner, EditId edit) {
    return jdbc.sql(COLUMNS + " where d.customer_id = :owner and d.id = :edit")
        .param("owner", owner.value())
        .param("edit", edit.value())
        .query(Edits::edit)
        .optional();
  }

  /** The owner's newest edits, before one of them where given. */
  List<Edit> newest(CustomerId owner, @Nullable EditId before, int size) {
    return jdbc.sql(COLUMNS
            + " where d.customer_id = :owner and d.id < :before order by d.id desc limit :size")
        .param("owner", owner.value())
        .param("before", before == null ? Long.MAX_VALUE : before.value())
        .param("size", size)
        .query(Edits::edit)
        .list();
  }

  /** The owner's edits that the clock has yet to settle, the next first. */
  List<Edit> due(CustomerId owner, int size) {
    return jdbc.sql(COLUMNS
            + """
               where d.customer_id = :owner
                 and d.due_at is not null
                 and d.settled_at is null
                 and d.undone_at is null
               order by d.due_at
               limit :size
              """)
        .param("owner", owner.value())
        .param("size", size)
        .query(Edits::edit)
        .list();
  }

  /** The edits that touched one entry, newest first. */
  List<Edit> of(CustomerId owner, EntryId entry) {
    return jdbc.sql(COLUMNS
            + """
               where d.customer_id = :owner
                 and exists (select 1
                               from edited_entry h
                              where h.customer_id = d.customer_id
                                and h.edit_id = d.id
                                and h.entry_id = :entry)
               order by d.id desc
              """)
        .param("owner", owner.value())
        .param("entry", entry.value())
        .query(Edits::edit)
        .list();
  }

  private static Edit edit(ResultSet rs, int n) throws SQLException {
    var reason = rs.getString("reason");
    var purposes = rs.getString("purposes");
    var entry = rs.getString("entry");
    var one = entry == null ? new String[0] : entry.split("\n", 3);
    var rule = StandingRuleRows.read(rs.getString("days"), rs.getString("from_time"), rs.getString("to_time"));
    return new Edit(
        new EditId(rs.getLong("id")),
        Edit.Verb.of(rs.getString("verb")),
        rs.getObject("made_at", Instant.class),
        reason == null ? null : Reason.of(reason),
        purposes == null
            ? Set.of()
            : Stream.of(purposes.split(",")).map(Purpose::of).collect(Collectors.toUnmodifiableSet()),
        rs.getObject("due_at", Instant.class),
        rs.getInt("entries"),
        entry == null ? null : new Edit.Example(new EntryId(Long.parseLong(one[0])), one[1], one[2]),
        rule == null ? null : new Edit.Rule(rule, rs.getObject("ended_at", Instant.class)),
        rs.getObject("undone_at", Instant.class),
        rs.getObject("settled_at", Instant.class));
  }
}
