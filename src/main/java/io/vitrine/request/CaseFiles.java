package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.customer.Effect;
import io.vitrine.erasure.Erased;
import io.vitrine.erasure.Erasure;
import io.vitrine.request.CaseFile.Happened;
import io.vitrine.request.CaseFile.Letter;
import io.vitrine.request.CaseFile.Pause;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies in a case besides the case: what happened, letters, pauses. */
@Component
class CaseFiles {

  private final JdbcClient jdbc;
  private final CaseRows rows;
  private final Letters letters;
  private final Deadlines deadlines;
  private final Erasure erasure;
  private final Clock clock;

  CaseFiles(
      JdbcClient jdbc, CaseRows rows, Letters letters, Deadlines deadlines, Erasure erasure, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.letters = letters;
    this.deadlines = deadlines;
    this.erasure = erasure;
    this.clock = clock;
  }

  CaseFile of(Case it) {
    return new CaseFile(it, rows.clockOf(it), happened(it), letters(it), pauses(it), outcome(it));
  }

  private List<Happened> happened(Case it) {
    return jdbc.sql(
            """
            select e.at, e.act, e.role, a.name, e.reason, e.note
              from request_event e
              left join account a on a.id = e.officer
             where e.request_id = :id
             order by e.id
            """)
        .param("id", it.id().value())
        .query((rs, n) -> new Happened(
            rs.getObject("at", Instant.class),
            rs.getString("act"),
            rs.getString("role"),
            rs.getString("name"),
            rs.getString("reason"),
            opened(it, rs.getString("note"))))
        .list();
  }

  private List<Letter> letters(Case it) {
    if (it.customer() == null) {
      return List.of();
    }
    return jdbc.sql(
            """
            select m.at, a.name, m.body
              from request_message m
              left join account a on a.id = m.officer
             where m.request_id = :id
             order by m.id
            """)
        .param("id", it.id().value())
        .query((rs, n) -> new Letter(
            rs.getObject("at", Instant.class),
            rs.getString("name"),
            letters.open(it.owner(), it.id(), rs.getString("body"))))
        .list();
  }

  private List<Pause> pauses(Case it) {
    return jdbc.sql("select from_at, until_at from request_pause where request_id = :id order by id")
        .param("id", it.id().value())
        .query((rs, n) -> new Pause(
            rs.getObject("from_at", Instant.class), rs.getObject("until_at", Instant.class)))
        .list();
  }

  /** Days of the access log are those of UTC. */
  boolean lookedToday(Case it, Actor officer) {
    return jdbc.sql(
            """
            select count(*)
              from request_event
             where request_id = :id
               and act = 'looked'
               and officer = :officer
               and at >= :today
            """)
        .param("id", it.id().value())
        .param("officer", officer.account())
        .param("today", clock.instant().truncatedTo(ChronoUnit.DAYS))
        .query(Long.class)
        .single() > 0;
  }

  private @Nullable Effect outcome(Case it) {
    return it.matter().type() == CaseType.DELETE
        ? Actor.asMachine("desk", () -> erasure.result(it.reference().toString())).map(Erased::effect).orElse(null)
        : null;
  }

  private @Nullable String opened(Case it, @Nullable String note) {
    return note == null || it.customer() == null ? null : letters.open(it.owner(), it.id(), note);
  }

  /** What was done to it last, for whoever comes too late: read anew, as their transaction began before it. */
  ChangedMeanwhile changedMeanwhile(Case it) {
    return jdbc.sql(
            """
            select e.at, e.act, a.name
              from request_event e
              left join account a on a.id = e.officer
             where e.request_id = :id
               and e.act <> 'looked'
             order by e.id desc
             limit 1
              lock in share mode
            """)
        .param("id", it.id().value())
        .query((rs, n) -> new ChangedMeanwhile(
            rs.getString("name"), rs.getObject("at", Instant.class), rs.getString("act")))
        .single();
  }

  void write(Case it, @Nullable Long officer, String text) {
    jdbc.sql(
            """
            insert into request_message (request_id, at, officer, body)
            values (:id, :at, :officer, :body)
            """)
        .param("id", it.id().value())
        .param("at", clock.instant())
        .param("officer", officer)
        .param("body", letters.seal(it.owner(), it.id(), text))
        .update();
  }

  void beginPause(Case it) {
    jdbc.sql("insert into request_pause (request_id, from_at) values (:id, :now)")
        .param("id", it.id().value())
        .param("now", it.times().paused())
        .update();
  }

  /** @return the days by which that puts off the answer */
  int endPause(Case it, Instant now) {
    jdbc.sql("update request_pause set until_at = :now where request_id = :id and until_at is null")
        .param("id", it.id().value())
        .param("now", now)
        .update();
    var paused = it.times().paused();
    return paused == null ? 0 : deadlines.pausedDays(paused, now);
  }
}
