package io.vitrine.customer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/** Whether a session is still good: its account open, in the same role, and not signed out everywhere since then. */
@Component
class Standing {

  private final JdbcTemplate jdbc;

  Standing(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One read with no transaction round it: this is asked before everything else. */
  boolean isGood(Actor actor) {
    return Boolean.TRUE.equals(jdbc.query(
        "select 1 from account where id = ? and role = ? and disabled_at is null and sessions_from <= ?",
        (ResultSetExtractor<Boolean>) rs -> rs.next(),
        actor.account(),
        actor.role().name(),
        actor.since()));
  }
}
