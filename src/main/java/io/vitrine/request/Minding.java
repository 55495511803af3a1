package io.vitrine.request;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Warns five days before a deadline, and escalates once it is over: both are seen in the queue and in the case. */
@Component
class Minding {

  private final JdbcClient jdbc;
  private final CaseRows rows;
  private final CaseChanges changes;
  private final Clock clock;

  Minding(JdbcClient jdbc, CaseRows rows, CaseChanges changes, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.changes = changes;
    this.clock = clock;
  }

  /** Come too early, because the clock was put off or stood still, it does nothing: a later job is planned. */
  @Transactional
  public void mind(CaseId id) {
    var it = rows.lock(id).filter(some -> !some.state().isFinal() && some.state() != State.PAUSED).orElse(null);
    if (it == null) {
      return;
    }
    var now = clock.instant();
    var over = rows.clockOf(it).over();
    if (!now.isBefore(over)) {
      once(it, "escalated", "escalated_at");
    } else if (!now.isBefore(over.minus(CaseJobs.WARN_BEFORE))) {
      once(it, "warned", "warned_at");
    }
  }

  private void once(Case it, String act, String column) {
    int first = jdbc.sql("update request set " + column + " = :now where id = :id and " + column + " is null")
        .param("now", clock.instant())
        .param("id", it.id().value())
        .update();
    if (first == 1) {
      changes.note(it, it, CaseChanges.Said.only(act));
    }
  }
}
