package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Ruling;
import io.vitrine.customer.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Of whom, why and until when: once for all the entries that were kept together for the same reasons. */
@Component
class KeptVerdicts {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  KeptVerdicts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** For what is kept together; the keeper is asked for when there is something. */
  Numbering numbering(Supplier<CustomerId> keeper, @Nullable String caseRef) {
    return new Numbering(keeper, caseRef);
  }

  /** The numbers of verdicts for which something is kept in one transaction. Each is written down once. */
  final class Numbering {

    private final Supplier<CustomerId> keeper;
    private final @Nullable String caseRef;
    private final Map<Verdict, Long> known = new HashMap<>();

    private Numbering(Supplier<CustomerId> keeper, @Nullable String caseRef) {
      this.keeper = keeper;
      this.caseRef = caseRef;
    }

    /** @throws NullPointerException where it was not among those of {@link #add} */
    long of(Verdict verdict) {
      return Objects.requireNonNull(known.get(verdict));
    }

    void add(Set<Verdict> verdicts) {
      var fresh = verdicts.stream()
          .filter(verdict -> !known.containsKey(verdict))
          .collect(Collectors.toMap(KeptVerdicts.this::text, verdict -> verdict));
      if (fresh.isEmpty()) {
        return;
      }
      var owner = keeper.get().value();
      jdbc.sql(
              """
              insert into kept_verdict (customer_id, because, until_day, kept_at, case_ref)
              values :fresh
              returning because, id
              """)
          .param("fresh", fresh.entrySet().stream()
              .map(each -> new @Nullable Object[] {
                owner, each.getKey(), each.getValue().until(), clock.instant(), caseRef
              })
              .toList())
          .query(rs -> {
            known.put(Objects.requireNonNull(fresh.get(rs.getString(1))), rs.getLong(2));
          });
    }
  }

  /** What was kept under this number is judged anew: as it was kept then, for these reasons now. */
  long anew(long number, Verdict now) {
    return jdbc.sql(
            """
            insert into kept_verdict (customer_id, because, until_day, kept_at, case_ref)
            select customer_id, :because, :until, kept_at, case_ref
              from kept_verdict
             where id = :number
            returning id
            """)
        .param("because", text(now))
        .param("until", now.until())
        .param("number", number)
        .query(Long.class)
        .single();
  }

  void handOver(CustomerId owner, CustomerId keeper) {
    jdbc.sql("update kept_verdict set customer_id = :keeper where customer_id = :owner")
        .param("keeper", keeper.value())
        .param("owner", owner.value())
        .update();
  }

  /** Those go that nothing is kept for any more. */
  void clear(CustomerId owner) {
    jdbc.sql(
            """
            delete v
              from kept_verdict v
             where v.customer_id = :owner
               and not exists (select 1 from kept_entry k where k.verdict_id = v.id)
            """)
        .param("owner", owner.value())
        .update();
  }

  Effect kept(CustomerId owner) {
    var tally = new Effect.Tally();
    jdbc.sql(
            """
            select k.kind, v.because, count(*)
              from kept_verdict v
              join kept_entry k on k.verdict_id = v.id
             where v.customer_id = :owner
             group by k.kind, v.because
            """)
        .param("owner", owner.value())
        .query(rs -> {
          tally.judged(rs.getString(1), verdict(rs.getString(2)), rs.getLong(3));
        });
    return tally.done();
  }

  Set<CustomerId> due(LocalDate today) {
    return jdbc.sql("select distinct customer_id from kept_verdict where until_day < :today")
        .param("today", today)
        .query((rs, n) -> new CustomerId(rs.getLong(1)))
        .set();
  }

  String text(Verdict verdict) {
    return json.writeValueAsString(verdict.rulings());
  }

  private Verdict verdict(String because) {
    return new Verdict(Arrays.asList(json.readValue(because, Ruling[].class)));
  }
}
