package io.vitrine.erasure;

import io.vitrine.customer.CustomerId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NoticeRows {

  private final JdbcClient jdbc;
  private final HouseLock lock;
  private final OwnNotices own;
  private final Clock clock;

  NoticeRows(JdbcClient jdbc, HouseLock lock, OwnNotices own, Clock clock) {
    this.jdbc = jdbc;
    this.lock = lock;
    this.own = own;
    this.clock = clock;
  }

  /**
   * @param customer of whom it tells; null where nobody is there any more
   * @param away the officers who keep away from whom it tells of, where that is nobody any more
   */
  void add(Telling telling, DownstreamSystem system, int part, @Nullable CustomerId customer, Set<Long> away) {
    var now = clock.instant();
    var id = telling.id(part);
    jdbc.sql(
            """
            insert ignore into notice (id, system_id, case_ref, customer_id, what, part, parts, owed_at, body,
                                       kept_from, state, next_try_at)
            values (:id, :system, :case, :customer, :what, :part, :parts, :now, :body, :away, 'owed', :now)
            """)
        .param("id", id)
        .param("system", system.id())
        .param("case", telling.owed().caseRef())
        .param("customer", customer == null ? null : customer.value())
        .param("away", own.sealed(away, id))
        .param("what", telling.owed().what().code())
        .param("part", part + 1)
        .param("parts", telling.parts().size())
        .param("now", now)
        .param("body", lock.seal(telling.body(part, now), context(id)))
        .update();
  }

  static String context(String notice) {
    return "notice " + notice;
  }

  int open(String caseRef) {
    return jdbc.sql("select count(*) from notice where case_ref = :case and state in ('owed', 'dead')")
        .param("case", caseRef)
        .query(Integer.class)
        .single();
  }

  /**
   * The case of a notice, locked with all its notices: of two that are closed at once, the second must see the first,
   * or neither would know itself the last. Locked from its first read on, which fixes what a transaction sees.
   */
  Optional<String> lockCaseOf(String notice) {
    var caseRef = jdbc.sql("select case_ref from notice where id = :id for update")
        .param("id", notice)
        .query(String.class)
        .optional();
    caseRef.ifPresent(ref -> jdbc.sql("select id from notice where case_ref = :case for update")
        .param("case", ref)
        .query(String.class)
        .list());
    return caseRef;
  }

  List<Answer> answers(String where, Map<String, ?> parameters) {
    return jdbc.sql(
            """
            select n.id, s.name, n.case_ref, n.what, n.part, n.parts, n.state, n.owed_at, n.tries, n.tried_at,
                   n.next_try_at, n.trouble, n.closed_at, r.outcome, r.records, r.body, n.reason, n.settled_by
              from notice n
              join downstream_system s on s.id = n.system_id
              left join receipt r on r.notice_id = n.id
             where\s"""
                + where)
        .params(parameters)
        .query(NoticeRows::answer)
        .list();
  }

  private static Answer answer(ResultSet rs, int n) throws SQLException {
    var outcome = rs.getString("outcome");
    var trouble = rs.getString("trouble");
    var records = rs.getObject("records", Long.class);
    var receipt = rs.getString("body");
    return new Answer(
        rs.getString("id"),
        rs.getString("name"),
        rs.getString("case_ref"),
        What.of(rs.getString("what")),
        rs.getInt("part"),
        rs.getInt("parts"),
        Answer.State.valueOf(rs.getString("state").toUpperCase(Locale.ROOT)),
        rs.getObject("owed_at", Instant.class),
        rs.getInt("tries"),
        rs.getObject("tried_at", Instant.class),
        rs.getObject("next_try_at", Instant.class),
        trouble == null ? null : Trouble.of(trouble),
        rs.getObject("closed_at", Instant.class),
        outcome == null ? null : Outcome.of(outcome).orElse(null),
        records,
        sha256(receipt),
        rs.getString("reason"),
        rs.getString("settled_by") != null);
  }

  static @Nullable String sha256(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
