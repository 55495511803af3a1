package io.vitrine.holding;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Ruling;
import io.vitrine.customer.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Of whom, why and until when: once for all the entries that were kept together for the same reasons. */
@Component
class KeptVerdicts {

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  KeptVerdicts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The number of each; those that nothing was kept for yet, in this case or at this moment, are written down. */
  Map<Verdict, Long> numbers(
      CustomerId keeper, @Nullable String caseRef, Instant now, Collection<Verdict> verdicts) {
    var at = now.truncatedTo(ChronoUnit.MICROS);
    var known = new HashMap<String, Long>();
    jdbc.sql(
            """
            select because, id
              from kept_verdict
             where customer_id = :keeper
               and (case_ref = :case or kept_at = :at)
            """)
        .param("keeper", keeper.value())
        .param("case", caseRef)
        .param("at", at)
        .query(rs -> {
          known.put(rs.getString(1), rs.getLong(2));
        });
    var missing = verdicts.stream()
        .filter(verdict -> !known.containsKey(text(verdict)))
        .map(verdict -> new @Nullable Object[] {keeper.value(), text(verdict), verdict.until(), at, caseRef})
        .toList();
    if (!missing.isEmpty()) {
      jdbc.sql(
              """
              insert into kept_verdict (customer_id, because, until_day, kept_at, case_ref)
              values :missing
              returning because, id
              """)
          .param("missing", missing)
          .query(rs -> {
            known.put(rs.getString(1), rs.getLong(2));
          });
    }
    var numbers = new HashMap<Verdict, Long>();
    verdicts.forEach(verdict -> numbers.put(verdict, Objects.requireNonNull(known.get(text(verdict)))));
    return numbers;
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
