package io.vitrine.erasure;

import io.vitrine.customer.Actor;
import io.vitrine.customer.Change;
import io.vitrine.customer.CustomerId;
import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
  /** Why a notice is settled of whom everything is erased. */
  public static final String ERASED = "erased";

  private final NoticeRows rows;
  private final OwnNotices own;
  private final SystemRows systems;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notices(
      JdbcClient jdbc,
      NoticeRows rows,
      OwnNotices own,
      SystemRows systems,
      Ledger ledger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.own = own;
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
    return owe(owed, own.whose(owed.caseRef()).orElse(null), Set.of());
  }

  /** @param away the officers who keep away from whom it tells of, where that is nobody any more */
  int owe(Owed owed, @Nullable CustomerId customer, Set<Long> away) {
    for (var system : systems.active()) {
      var telling = Telling.of(owed, system);
      for (int part = 0; part < telling.parts().size(); part++) {
        rows.add(telling, system, part, customer, away);
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

  /** Those that a person has to look at, the oldest first; none that this officer keeps away from. */
  @RolesAllowed("OFFICER")
  @Transactional(readOnly = true)
  public List<Answer> dead() {
    var hidden = own.keptFrom(me());
    return rows.answers("n.state = 'dead' and n.what <> 'test' order by n.owed_at, n.id", Map.of()).stream()
        .filter(answer -> !hidden.contains(answer.notice()))
        .toList();
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
   * @throws NotInThisState where it is not one of those, or one that this officer keeps away from
   */
  @RolesAllowed("OFFICER")
  @Transactional
  public void retry(String notice) {
    refuseOwn(notice);
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
   * @throws NotInThisState where it is closed already, or one that this officer keeps away from
   */
  @RolesAllowed("OFFICER")
  @Change
  public void settle(String notice, String reason) {
    if (reason.isBlank() || reason.strip().length() > REASON_LENGTH) {
      throw new IllegalArgumentException("A notice is settled with a reason of 1 to 500 characters");
    }
    refuseOwn(notice);
    if (!settleAs(notice, reason.strip(), me())) {
      throw new NotInThisState();
    }
  }

  /** @param officer null where the house does it by itself; returns whether it was open */
  private boolean settleAs(String notice, String reason, @Nullable Actor officer) {
    var caseRef = rows.lockCaseOf(notice).orElseThrow(NotInThisState::new);
    int changed = jdbc.sql(
            """
            update notice
               set state = 'settled', body = null, kept_from = null, next_try_at = null, closed_at = :now,
                   reason = :reason, settled_by = :officer
             where id = :notice
               and state in ('owed', 'dead')
            """)
        .param("now", clock.instant())
        .param("reason", reason)
        .param("officer", officer == null ? null : officer.inLedger())
        .param("notice", notice)
        .update();
    if (changed == 1) {
      ledger.append("notice-settled", null, Map.of("notice", notice, "case", caseRef));
      closed(caseRef);
    }
    return changed == 1;
  }

  /**
   * In the transaction in which everything of a customer goes: nobody needs to be told any more what is right, or what
   * not to use. Those that have a system erase go on, and lead to nobody.
   *
   * @param away the officers who keep away from the customer
   */
  void customerGoes(CustomerId customer, Set<Long> away) {
    var open = jdbc.sql("select id, what from notice where customer_id = :customer and state in ('owed', 'dead')")
        .param("customer", customer.value())
        .query((rs, n) -> Map.entry(rs.getString(1), What.of(rs.getString(2))))
        .list();
    for (var notice : open) {
      if (notice.getValue() == What.ERASE) {
        jdbc.sql("update notice set kept_from = :away where id = :notice and state in ('owed', 'dead')")
            .param("away", own.sealed(away, notice.getKey()))
            .param("notice", notice.getKey())
            .update();
      } else {
        settleAs(notice.getKey(), ERASED, null);
      }
    }
    jdbc.sql("update notice set customer_id = null where customer_id = :customer")
        .param("customer", customer.value())
        .update();
  }

  private void refuseOwn(String notice) {
    if (own.isKeptFrom(me(), notice)) {
      throw new NotInThisState();
    }
  }

  private static Actor me() {
    return Actor.current().orElseThrow();
  }

  private void closed(String caseRef) {
    if (rows.open(caseRef) == 0) {
      events.publishEvent(new AllAnswered(caseRef));
    }
  }
}
