package io.vitrine.ledger;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Append-only record of who did what. Writers only insert, so none waits for another; {@link Sealer} links later. */
@Service
public class Ledger {

  private static final String NOBODY = "nobody";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  Ledger(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Records an act in the transaction of the act itself. Open: it is called from within what was already allowed.
   *
   * @param act what was done, such as {@code entries-excluded}
   * @param subject the 32-byte hash that stands for the customer, or null where no one customer is meant
   * @param facts plain facts without personal data
   */
  @PermitAll
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(String act, byte @Nullable [] subject, Map<String, ?> facts) {
    jdbc.sql("insert into ledger_record (at, actor, subject, act, facts) values (:at, :actor, :subject, :act, :facts)")
        .param("at", clock.instant())
        .param("actor", actor())
        .param("subject", subject, java.sql.Types.BINARY)
        .param("act", act)
        .param("facts", json.writeValueAsString(new TreeMap<>(facts)))
        .update();
  }

  private static String actor() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(NamedInLedger.class::isInstance)
        .map(principal -> ((NamedInLedger) principal).inLedger())
        .orElse(NOBODY);
  }
}
