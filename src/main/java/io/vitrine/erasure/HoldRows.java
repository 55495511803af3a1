package io.vitrine.erasure;

import io.vitrine.customer.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

@Component
class HoldRows {

  private final JdbcClient jdbc;

  HoldRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long place(CustomerId customer, Hold.Wanted wanted, long officer, Instant now) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into hold (customer_id, rule, kind, order_key, entry_id, reason, placed_at, placed_by, ends_on)
            values (:customer, :rule, :kind, :order, :entry, :reason, :now, :officer, :ends)
            """)
        .param("customer", customer.value())
        .param("rule", wanted.why().code())
        .param("kind", wanted.on().kind())
        .param("order", wanted.on().order())
        .param("entry", wanted.on().entry())
        .param("reason", wanted.reason())
        .param("now", now)
        .param("officer", officer)
        .param("ends", wanted.endsOn())
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /** False where it was lifted before. */
  boolean lift(long hold, String reason, long officer, Instant now) {
    return jdbc.sql(
                """
                update hold
                   set lifted_at = :now, lifted_by = :officer, lift_reason = :reason
                 where id = :hold
                   and lifted_at is null
                """)
            .param("now", now)
            .param("officer", officer)
            .param("reason", reason)
            .param("hold", hold)
            .update()
        == 1;
  }

  Optional<Hold> find(long hold) {
    return jdbc.sql("select * from hold where id = :hold").param("hold", hold).query(HoldRows::hold).optional();
  }

  /** The newest first. */
  List<Hold> of(CustomerId customer) {
    return jdbc.sql("select * from hold where customer_id = :customer order by id desc")
        .param("customer", customer.value())
        .query(HoldRows::hold)
        .list();
  }

  /** Those that nobody lifted, the oldest first. */
  List<Hold> notLifted() {
    return jdbc.sql("select * from hold where lifted_at is null order by placed_at, id").query(HoldRows::hold).list();
  }

  void handOver(List<Hold> open, CustomerId to) {
    jdbc.sql("update hold set customer_id = :to where id in (:open)")
        .param("to", to.value())
        .param("open", open.stream().map(Hold::id).toList())
        .update();
  }

  int delete(CustomerId customer) {
    return jdbc.sql("delete from hold where customer_id = :customer").param("customer", customer.value()).update();
  }

  /** Those of whom nothing is held but what was kept, with a hold that is over. */
  Set<CustomerId> stubsWithHoldOver(String stubs, LocalDate today) {
    return jdbc.sql(
            """
            select h.customer_id
              from hold h
              join customer c on c.id = h.customer_id and c.source = :stubs
             where h.lifted_at is not null
                or h.ends_on < :today
            """)
        .param("stubs", stubs)
        .param("today", today)
        .query((rs, n) -> new CustomerId(rs.getLong(1)))
        .set();
  }

  private static Hold hold(ResultSet rs, int n) throws SQLException {
    return new Hold(
        rs.getLong("id"),
        new CustomerId(rs.getLong("customer_id")),
        Hold.Why.of(rs.getString("rule")),
        new Hold.On(
            rs.getString("kind"), rs.getString("order_key"), rs.getObject("entry_id", Long.class)),
        rs.getString("reason"),
        rs.getObject("placed_at", Instant.class),
        rs.getLong("placed_by"),
        rs.getObject("ends_on", LocalDate.class),
        rs.getObject("lifted_at", Instant.class),
        rs.getObject("lifted_by", Long.class),
        rs.getString("lift_reason"));
  }
}
