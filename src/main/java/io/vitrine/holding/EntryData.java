package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Erasing;
import io.vitrine.customer.Extent;
import io.vitrine.customer.HoldsPersonalData;
import io.vitrine.customer.Judge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries with all that was said and counted about them, and what a verdict keeps of them. */
@Component
class EntryData implements HoldsPersonalData {

  private static final List<String> TABLES =
      List.of("edited_entry", "dispute", "entry", "standing_rule", "edit", "kept_count");

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Judging judging;
  private final KeptEntries kept;
  private final KeptVerdicts verdicts;
  private final EntryExport export;
  private final Tombstones tombstones;
  private final ApplicationEventPublisher events;

  EntryData(
      JdbcTemplate template,
      Judging judging,
      KeptEntries kept,
      KeptVerdicts verdicts,
      EntryExport export,
      Tombstones tombstones,
      ApplicationEventPublisher events) {
    this.jdbc = JdbcClient.create(template);
    this.template = template;
    this.judging = judging;
    this.kept = kept;
    this.verdicts = verdicts;
    this.export = export;
    this.tombstones = tombstones;
    this.events = events;
  }

  @Override
  public Set<String> places() {
    return Set.of(
        "entry", "edit", "edited_entry", "standing_rule", "dispute", "kept_count", "kept_entry", "kept_verdict",
        "vault.tombstone");
  }

  @Override
  public int depth() {
    return 5;
  }

  @Override
  public Map<String, Long> count(CustomerId owner) {
    var counts = new HashMap<String, Long>();
    jdbc.sql("select kind, sum(entries) from kept_count where customer_id = :owner group by kind")
        .param("owner", owner.value())
        .query(rs -> {
          counts.put(rs.getString(1), rs.getLong(2));
        });
    counts.put("edit", rows("edit", "", owner, Extent.EVERYTHING));
    counts.put("dispute", rows("dispute", "", owner, Extent.EVERYTHING));
    counts.put("kept", kept.count(owner));
    return counts;
  }

  @Override
  public Set<String> sources(CustomerId owner, Extent extent) {
    var sql = "select distinct t.source from kept_count t where t.entries > 0 and " + which("kept_count", "", extent);
    return of(jdbc.sql(sql), owner, extent).query(String.class).set();
  }

  @Override
  public void export(CustomerId owner, Sink sink) {
    export.export(owner, sink);
  }

  @Override
  public Effect foresee(CustomerId owner, Extent extent, Judge judge) {
    var tally = new Effect.Tally();
    judging.each(owner, extent, judge, tally, some -> {});
    if (extent.isEverything()) {
      tally.goes("edit", rows("edit", "", owner, extent));
      kept.foresee(owner, judge, tally);
    }
    tally.goes("dispute", rows("dispute", "t.entry_id", owner, extent));
    tally.rows("entry", rows("entry", "t.id", owner, extent));
    tally.rows("edited_entry", rows("edited_entry", "t.entry_id", owner, extent));
    tally.rows("dispute", rows("dispute", "t.entry_id", owner, extent));
    tally.rows("edit", extent.isEverything() ? rows("edit", "", owner, extent) : 0);
    tally.rows("standing_rule", extent.isEverything() ? rows("standing_rule", "", owner, extent) : 0);
    tally.rows("kept_count", rows("kept_count", "", owner, extent));
    return tally.done();
  }

  /** @param entry the column that refers to the entry; none where a row says its kind, or where it has none */
  private long rows(String table, String entry, CustomerId owner, Extent extent) {
    var sql = "select count(*) from " + table + " t where " + which(table, entry, extent);
    return of(jdbc.sql(sql), owner, extent).query(Long.class).single();
  }

  private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement, CustomerId owner, Extent extent) {
    var bound = statement.param("owner", owner.value());
    return extent.isEverything() ? bound : bound.param("kinds", extent.kinds());
  }

  private static String which(String table, String entry, Extent extent) {
    if (extent.isEverything()) {
      return "t.customer_id = :owner";
    }
    return entry.isEmpty() || table.equals("entry")
        ? "t.customer_id = :owner and t.kind in (:kinds)"
        : "t.customer_id = :owner and exists (select 1 from entry e where e.id = %s and e.kind in (:kinds))"
            .formatted(entry);
  }

  /**
   * Stones are laid before anything is committed: those of a long history while the next entries are judged and those
   * before are kept and deleted. Stopped in between, nothing comes back and the erasure goes on.
   */
  @Override
  public Effect erase(Erasing order, Judge judge) {
    var tally = new Effect.Tally();
    var owner = order.owner();
    var extent = order.extent();
    var numbers = verdicts.numbering(order::keeper, order.caseRef());
    try (var laying = tombstones.meanwhile()) {
      judging.eachReadAhead(owner, extent, judge, tally, some -> {
        layStones(order, some, laying);
        kept.keepAll(owner, some, numbers);
      });
      if (extent.isEverything() && kept.letGo(owner, judge, tally) > 0) {
        verdicts.handOver(owner, order.keeper());
      }
      delete(owner, extent, tally);
      laying.done();
    }
    order.then(() -> events.publishEvent(new HistoryChanged(owner)));
    return tally.done();
  }

  private void layStones(Erasing order, List<Judging.Judged> entries, Laying laying) {
    entries.stream()
        .collect(Collectors.groupingBy(
            Judging.Judged::source, Collectors.mapping(Judging.Judged::externalKey, Collectors.toList())))
        .forEach((source, keys) -> {
          if (entries.size() <= Tombstones.STONES_AT_A_TIME && !laying.hasBegun()) {
            // One statement: a thread and a commit of its own would take longer.
            tombstones.lay(source, keys);
          } else {
            laying.lay(source, keys);
          }
          order.gone(source, keys);
        });
  }

  private void delete(CustomerId owner, Extent extent, Effect.Tally tally) {
    if (extent.isEverything()) {
      // In one go: of statements that are sent one by one each waits for its turn.
      int[] rows = template.batchUpdate(TABLES.stream()
          .map(table -> "delete from " + table + " where customer_id = " + owner.value())
          .toArray(String[]::new));
      for (int i = 0; i < rows.length; i++) {
        gone(TABLES.get(i), rows[i], tally);
      }
      return;
    }
    var tables = new ArrayList<>(TABLES);
    // An edit may have touched other kinds too, and says nothing of any; a rule is over what is still to come.
    tables.removeAll(List.of("edit", "standing_rule"));
    for (var table : tables) {
      var entry = table.equals("edited_entry") || table.equals("dispute") ? "t.entry_id" : "";
      var sql = "delete t from " + table + " t where " + which(table, entry, extent);
      gone(table, of(jdbc.sql(sql), owner, extent).update(), tally);
    }
    forgetWhatReturnsCancel(owner);
  }

  private static void gone(String table, int rows, Effect.Tally tally) {
    tally.rows(table, rows);
    if (table.equals("edit") || table.equals("dispute")) {
      tally.goes(table, rows);
    }
  }

  /** A return outlives the purchase that it cancels where that alone was to go. */
  private void forgetWhatReturnsCancel(CustomerId owner) {
    jdbc.sql(
            """
            update entry r
              left join entry p on p.id = r.returns_entry
               set r.returns_entry = null
             where r.customer_id = :owner
               and r.returns_entry is not null
               and p.id is null
            """)
        .param("owner", owner.value())
        .update();
  }

  @Override
  public Effect kept(CustomerId owner) {
    return verdicts.kept(owner);
  }

  @Override
  public boolean needsKey(CustomerId owner) {
    return kept.anySealed(owner);
  }

  @Override
  public Set<CustomerId> due(LocalDate today) {
    return verdicts.due(today);
  }

  @Override
  public Effect letGo(CustomerId owner, Judge judge) {
    var tally = new Effect.Tally();
    kept.letGo(owner, judge, tally);
    return tally.done();
  }
}
