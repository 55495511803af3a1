package io.vitrine.erasure;

import io.vitrine.customer.Actor;
import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other systems are told of a person, and what they answer. */
@Service
public class Notices {

  public static final int REASON_LENGTH = 500;

  private final JdbcClient jdbc;
  private final NoticeRows rows;
  private final SystemRows systems;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notices(
      JdbcClient jdbc,
      NoticeRows rows,
      SystemRows systems,
      Ledger ledger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.systems = systems;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Owes each system that knows one of these keys its notice, in the transaction of what it tells of. Under a key that
   * was used before nothing is added.
   *
   * @return how many notices of the case are not closed yet: 0 where there is nobody to wait for
   */
  @RolesAllowed({"MACHINE", "OFFICER"})
  @Transactional(propagation = Propagation.MANDATORY)
  public int owe(Owed owed) {
    for (var system : systems.active()) {
      var telling = Telling.of(owed, system);
      for (int part = 0; part < telling.parts().size(); part++) {
        rows.add(telling, system, part);
      }
    }
    ledger.append("notices-owed", null, Map.of("case", owed.caseRef(), "what", owed.what().code()));
    return rows.open(owed.caseRef());
  }

  /** What each system was told in a case, and what it answered, as owed. Open: it names systems and no person. */
  @PermitAll
  @Transactional(readOnly = true)
  public List<Answer> answers(String caseRef) {
    return rows.answers("n.case_ref = :case order by n.owed_at, s.name, n.part", Map.of("case", caseRef));
  }

  /** Whether nobody is left to wait for. Open: it says nothing of a person. */
  @PermitAll
  @Transactional(readOnly = true)
  public boolean allAnswered(String caseRef) {
    return rows.open(caseRef) == 0;
  }

  /** Those that a person has to look at, the oldest first. */
  @RolesAllowed("OFFICER")
  @Transactional(readOnly = true)
  public List<Answer> dead() {
    return rows.answers("n.state = 'dead' and n.what <> 'test' order by n.owed_at, n.id", Map.of());
  }

  /** Of these cases those in which a system is in trouble. */
  @RolesAllowed("OFFICER")
  @Transactional(readOnly = true)
  public Set<String> inTrouble(Set<String> caseRefs) {
    if (caseRefs.isEmpty()) {
      return Set.of();
    }
    return jdbc.sql(
            """
            select distinct case_ref
              from notice
             where case_ref in (:cases)
               and (state = 'dead' or state = 'owed' and trouble is not null)
            """)
        .param("cases", caseRefs)
        .query(String.class)
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Tries a notice again that we had given up.
   *
   * @throws NotInThisState where it is not one of those
   */
  @RolesAllowed("OFFICER")
  @Transactional
  public void retry(String notice) {
    int changed = jdbc.sql(
            """
            update notice
               set state = 'owed', tries = 0, next_try_at = :now
             where id = :notice
               and state = 'dead'
            """)
        .param("now", clock.instant())
        .param("notice", notice)
        .update();
    if (changed == 0) {
      throw new NotInThisState();
    }
    ledger.append("notice-retried", null, Map.of("notice", notice));
  }

  /**
   * Settles by hand what a system does not answer, such as after a call.
   *
   * @param reason why, in 1 to 500 characters that name no person
   * @throws NotInThisState where it is closed already
   */
  @RolesAllowed("OFFICER")
  @Transactional
  public void settle(String notice, String reason) {
    if (reason.isBlank() || reason.strip().length() > REASON_LENGTH) {
      throw new IllegalArgumentException("A notice is settled with a reason of 1 to 500 characters");
    }
    var caseRef = rows.lockCaseOf(notice).orElseThrow(NotInThisState::new);
    int changed = jdbc.sql(
            """
            update notice
               set state = 'settled', body = null, next_try_at = null, closed_at = :now, reason = :reason,
                   settled_by = :officer
             where id = :notice
               and state in ('owed', 'dead')
            """)
        .param("now", clock.instant())
        .param("reason", reason.strip())
        .param("officer", Actor.current().orElseThrow().inLedger())
        .param("notice", notice)
        .update();
    if (changed == 0) {
      throw new NotInThisState();
    }
    ledger.append("notice-settled", null, Map.of("notice", notice, "case", caseRef));
    closed(caseRef);
  }

  private void closed(String caseRef) {
    if (rows.open(caseRef) == 0) {
      events.publishEvent(new AllAnswered(caseRef));
    }
  }
}
