package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Judge;
import io.vitrine.customer.Ruling;
import io.vitrine.customer.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a verdict keeps of entries that were erased, in a table of its own where no other purpose finds it: only what
 * the rule needs, and all of it where an officer's hold keeps it whole.
 */
@Component
class KeptEntries {

  private static final int ROWS_IN_A_STATEMENT = 2_000;

  /** Fewer are quicker staged with others than copied by a statement of their own. */
  private static final int WORTH_A_STATEMENT = 50;

  private static final String COPY =
      """
      insert ignore into kept_entry (customer_id, occurred_at, id, kind, source, external_key, order_key, title,
                                     quantity, returned, amount_minor, currency, details, sealed, correction,
                                     because, until_day, kept_at, case_ref)
      select :keeper, e.occurred_at, e.id, e.kind, e.source, e.external_key, e.order_key, e.title,
             e.quantity, e.returned, e.amount_minor, e.currency, e.details, if(v.whole, e.sealed, null),
             if(v.whole, e.correction, null), v.because, v.until_day, :now, :case
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Judging judging;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  KeptEntries(JdbcTemplate template, Judging judging, Clock clock) {
    this.jdbc = JdbcClient.create(template);
    this.template = template;
    this.judging = judging;
    this.clock = clock;
  }

  /** Copies those entries of an owner that must stay under their keeper; the caller deletes them all. */
  void keep(CustomerId owner, CustomerId keeper, @Nullable String caseRef, List<Judging.Judged> judged) {
    var entries = judged.stream().filter(entry -> entry.verdict().stays()).toList();
    if (entries.isEmpty()) {
      return;
    }
    // Many share a verdict.
    var verdicts = new LinkedHashMap<Verdict, Integer>();
    entries.forEach(entry -> verdicts.putIfAbsent(entry.verdict(), verdicts.size()));
    stage(entries, verdicts);
    jdbc.sql(
            COPY + """
              from keeping k
              join keeping_why v on v.number = k.why
              straight_join entry e
                         on e.customer_id = :owner and e.occurred_at = k.occurred_at and e.id = k.id
            """)
        .param("keeper", keeper.value())
        .param("owner", owner.value())
        .param("now", clock.instant())
        .param("case", caseRef)
        .update();
  }

  /**
   * As {@link #keep}, of all that the owner has of their kinds between the first and the last of these: long stretches
   * with one verdict are copied as they lie in the table, and only what is between them is staged.
   */
  void keepAll(CustomerId owner, CustomerId keeper, @Nullable String caseRef, List<Judging.Judged> judged) {
    var rest = new ArrayList<Judging.Judged>();
    for (var stretch : Stretch.of(judged)) {
      if (stretch.entries().size() < WORTH_A_STATEMENT) {
        rest.addAll(stretch.entries());
      } else if (stretch.verdict().stays()) {
        copy(owner, keeper, caseRef, stretch);
      }
    }
    keep(owner, keeper, caseRef, rest);
  }

  private void copy(CustomerId owner, CustomerId keeper, @Nullable String caseRef, Stretch stretch) {
    jdbc.sql(
            COPY + """
              from entry e
              join (select :whole as whole, :because as because, cast(:until as date) as until_day) v
             where e.customer_id = :owner
               and e.kind = :kind
               and e.occurred_at between :first and :last
               and (e.occurred_at > :first or e.id >= :firstId)
               and (e.occurred_at < :last or e.id <= :lastId)
            """)
        .param("whole", stretch.verdict().isWhole())
        .param("because", text(stretch.verdict()))
        .param("until", stretch.verdict().until())
        .param("keeper", keeper.value())
        .param("owner", owner.value())
        .param("kind", stretch.first().kind())
        .param("first", stretch.first().occurredAt())
        .param("firstId", stretch.first().id())
        .param("last", stretch.last().occurredAt())
        .param("lastId", stretch.last().id())
        .param("now", clock.instant())
        .param("case", caseRef)
        .update();
  }

  private void stage(List<Judging.Judged> entries, Map<Verdict, Integer> verdicts) {
    template.execute(
        """
        create or replace temporary table keeping_why (
          number    int           not null primary key,
          because   varchar(1000) character set ascii collate ascii_bin not null,
          until_day date          null,
          whole     boolean       not null
        ) engine = memory
        """);
    template.batchUpdate(
        "insert into keeping_why (number, because, until_day, whole) values (?, ?, ?, ?)",
        verdicts.entrySet().stream()
            .map(each -> new @Nullable Object[] {
              each.getValue(), text(each.getKey()), each.getKey().until(), each.getKey().isWhole()
            })
            .toList());
    template.execute(
        """
        create or replace temporary table keeping (
          occurred_at datetime(6) not null,
          id          bigint      not null,
          why         int         not null
        ) engine = memory
        """);
    for (int from = 0; from < entries.size(); from += ROWS_IN_A_STATEMENT) {
      // Moments and numbers of ours alone.
      template.execute(entries.subList(from, Math.min(entries.size(), from + ROWS_IN_A_STATEMENT)).stream()
          .map(entry -> "('%s',%d,%d)".formatted(
              EntryRows.text(entry.occurredAt()), entry.id(), verdicts.get(entry.verdict())))
          .collect(Collectors.joining(",", "insert into keeping (occurred_at, id, why) values ", "")));
    }
  }

  private String text(Verdict verdict) {
    return json.writeValueAsString(verdict.rulings());
  }

  private Verdict verdict(String because) {
    return new Verdict(Arrays.asList(json.readValue(because, Ruling[].class)));
  }

  private record Row(long id, Instant occurredAt, String kind, String because, Verdict now) {}

  private List<Row> judged(CustomerId owner, Judge judge, String lock) {
    return jdbc.sql(
            """
            select id, occurred_at, kind, order_key, returned >= quantity, because
              from kept_entry
             where customer_id = :owner
            """
                + lock)
        .param("owner", owner.value())
        .query((rs, n) -> new Row(
            rs.getLong(1),
            rs.getObject(2, Instant.class),
            rs.getString(3),
            rs.getString(6),
            judging.of(
                judge,
                rs.getString(3),
                rs.getLong(1),
                rs.getString(4),
                rs.getObject(2, Instant.class),
                rs.getBoolean(5))))
        .list();
  }

  void foresee(CustomerId owner, Judge judge, Effect.Tally tally) {
    judged(owner, judge, "").forEach(row -> tally.judged(row.kind(), row.now()));
  }

  /**
   * Judges anew: what need not stay goes, and what stays says why and until when as of now.
   *
   * @return how many stay
   */
  int letGo(CustomerId owner, Judge judge, Effect.Tally tally) {
    var gone = new ArrayList<Object[]>();
    var changed = new ArrayList<@Nullable Object[]>();
    var rows = judged(owner, judge, "for update");
    for (var row : rows) {
      tally.judged(row.kind(), row.now());
      if (!row.now().stays()) {
        gone.add(new Object[] {owner.value(), row.occurredAt(), row.id()});
      } else if (!row.because().equals(text(row.now()))) {
        changed.add(new @Nullable Object[] {
          text(row.now()),
          row.now().until(),
          row.now().isWhole(),
          row.now().isWhole(),
          owner.value(),
          row.occurredAt(),
          row.id()
        });
      }
    }
    if (rows.isEmpty()) {
      return 0;
    }
    template.batchUpdate("delete from kept_entry where customer_id = ? and occurred_at = ? and id = ?", gone);
    template.batchUpdate(
        """
        update kept_entry
           set because = ?,
               until_day = ?,
               sealed = if(?, sealed, null),
               correction = if(?, correction, null)
         where customer_id = ?
           and occurred_at = ?
           and id = ?
        """,
        changed);
    tally.rows("kept_entry", gone.size());
    return rows.size() - gone.size();
  }

  void handOver(CustomerId owner, CustomerId keeper) {
    jdbc.sql("update kept_entry set customer_id = :keeper where customer_id = :owner")
        .param("keeper", keeper.value())
        .param("owner", owner.value())
        .update();
  }

  boolean anySealed(CustomerId owner) {
    return jdbc.sql(
            """
            select exists (select 1
                             from kept_entry
                            where customer_id = :owner
                              and (sealed is not null or json_exists(correction, '$.sealed')))
            """)
        .param("owner", owner.value())
        .query(Boolean.class)
        .single();
  }

  Effect kept(CustomerId owner) {
    var tally = new Effect.Tally();
    jdbc.sql("select kind, because, count(*) from kept_entry where customer_id = :owner group by kind, because")
        .param("owner", owner.value())
        .query(rs -> {
          tally.judged(rs.getString(1), verdict(rs.getString(2)), rs.getLong(3));
        });
    return tally.done();
  }

  Set<CustomerId> due(LocalDate today) {
    return jdbc.sql("select distinct customer_id from kept_entry where until_day < :today")
        .param("today", today)
        .query((rs, n) -> new CustomerId(rs.getLong(1)))
        .set();
  }
}
