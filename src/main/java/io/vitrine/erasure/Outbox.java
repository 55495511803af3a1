package io.vitrine.erasure;

import io.vitrine.customer.Change;
import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For whoever carries notices: which are due, what they say, and what came of a try. */
@Service
public class Outbox {

  private final JdbcClient jdbc;
  private final NoticeRows rows;
  private final HouseLock lock;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Outbox(
      JdbcClient jdbc,
      NoticeRows rows,
      HouseLock lock,
      Ledger ledger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.lock = lock;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /** @param tries how often it was tried before */
  public record Due(String notice, String system, What what, int tries, Instant owedAt) {}

  /**
   * A notice as it is sent.
   *
   * @param secret the key we share, as {@link Systems.Shared} has it
   * @param body JSON
   */
  public record Letter(String notice, String address, String secret, String body) {

    /** Neither key nor content: records end up in logs. */
    @Override
    public String toString() {
      return "Letter " + notice;
    }
  }

  /**
   * A system's signed answer, whose signature was verified.
   *
   * @param outcome {@link Outcome#DONE} or {@link Outcome#NOTHING_HELD}
   * @param records how many records went or changed, where it says
   * @param body the answer word for word
   * @param signature as it came with it, with the moment it was made
   */
  public record Receipt(
      Outcome outcome, @Nullable Long records, Instant signedAt, String body, String signature) {}

  /** Those that are to be tried now, the most overdue first. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public List<Due> due(int most) {
    return jdbc.sql(
            """
            select n.id, s.code, n.what, n.tries, n.owed_at
              from notice n
              join downstream_system s on s.id = n.system_id
             where n.state = 'owed'
               and n.next_try_at <= :now
             order by n.next_try_at, n.id
             limit :most
            """)
        .param("now", clock.instant())
        .param("most", most)
        .query((rs, n) -> new Due(
            rs.getString("id"),
            rs.getString("code"),
            What.of(rs.getString("what")),
            rs.getInt("tries"),
            rs.getObject("owed_at", Instant.class)))
        .list();
  }

  /** Nothing where it was closed meanwhile. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public Optional<Letter> letter(String notice) {
    return jdbc.sql(
            """
            select s.code, s.address, s.secret, n.body
              from notice n
              join downstream_system s on s.id = n.system_id
             where n.id = :notice
               and n.state = 'owed'
            """)
        .param("notice", notice)
        .query((rs, n) -> new Letter(
            notice,
            rs.getString("address"),
            lock.open(rs.getString("secret"), Systems.context(rs.getString("code"))),
            lock.open(rs.getString("body"), NoticeRows.context(notice))))
        .optional();
  }

  /**
   * Files a receipt; the notice is closed and what it said of a person goes. Of two of one case that come at once each
   * has one row of the other's, and one of them begins anew.
   */
  @RolesAllowed("MACHINE")
  @Change
  public void file(String notice, Receipt receipt) {
    var caseRef = rows.lockCaseOf(notice).orElseThrow(NotInThisState::new);
    var now = clock.instant();
    int changed = jdbc.sql(
            """
            update notice
               set state = 'answered', body = null, kept_from = null, next_try_at = null, trouble = null,
                   tries = tries + 1, tried_at = :now, closed_at = :now
             where id = :notice
               and state = 'owed'
            """)
        .param("now", now)
        .param("notice", notice)
        .update();
    if (changed == 0) {
      // An officer settled it while the answer was on its way.
      return;
    }
    jdbc.sql(
            """
            insert into receipt (notice_id, outcome, records, signed_at, body, signature, filed_at)
            values (:notice, :outcome, :records, :signedAt, :body, :signature, :now)
            """)
        .param("notice", notice)
        .param("outcome", receipt.outcome().code())
        .param("records", receipt.records())
        .param("signedAt", receipt.signedAt())
        .param("body", receipt.body())
        .param("signature", receipt.signature())
        .param("now", now)
        .update();
    ledger.append("receipt-filed", null, Map.of(
        "notice", notice,
        "case", caseRef,
        "outcome", receipt.outcome().code(),
        "sha256", Objects.requireNonNull(NoticeRows.sha256(receipt.body()))));
    if (!caseRef.equals(Systems.TEST_CASE) && rows.open(caseRef) == 0) {
      events.publishEvent(new AllAnswered(caseRef));
    }
  }

  /** The system has it and asked for time. */
  @RolesAllowed("MACHINE")
  @Transactional
  public void later(String notice, Instant nextTry) {
    jdbc.sql(
            """
            update notice
               set next_try_at = :next, trouble = null, tries = 0, tried_at = :now
             where id = :notice
               and state = 'owed'
            """)
        .param("next", nextTry)
        .param("now", clock.instant())
        .param("notice", notice)
        .update();
  }

  /** Not tried, as the system is left in peace for a while. */
  @RolesAllowed("MACHINE")
  @Transactional
  public void putOff(String notice, Instant nextTry) {
    jdbc.sql("update notice set next_try_at = :next where id = :notice and state = 'owed'")
        .param("next", nextTry)
        .param("notice", notice)
        .update();
  }

  /** @param nextTry when to try again; null where a person has to look */
  @RolesAllowed("MACHINE")
  @Transactional
  public void failed(String notice, Trouble trouble, @Nullable Instant nextTry) {
    jdbc.sql(
            """
            update notice
               set state = if(:next is null, 'dead', 'owed'), next_try_at = :next, trouble = :trouble,
                   tries = tries + 1, tried_at = :now
             where id = :notice
               and state = 'owed'
            """)
        .param("next", nextTry)
        .param("trouble", trouble.code())
        .param("now", clock.instant())
        .param("notice", notice)
        .update();
    if (nextTry == null) {
      ledger.append("notice-given-up", null, Map.of("notice", notice, "trouble", trouble.code()));
    }
  }
}
