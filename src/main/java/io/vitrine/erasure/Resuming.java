package io.vitrine.erasure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vitrine.customer.Actor;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Carries on what was stopped, and once more what a backup brought back: before the house opens, and each minute.
 */
@Component
class Resuming {

  static final String MACHINE = "erasure";

  private static final Logger LOG = LoggerFactory.getLogger(Resuming.class);
  private static final int LINES_AT_A_TIME = 10_000;

  private final Journal journal;
  private final ErasureRows rows;
  private final Carrying carrying;
  private final DyingKeys dying;

  Resuming(Journal journal, ErasureRows rows, Carrying carrying, DyingKeys dying) {
    this.journal = journal;
    this.rows = rows;
    this.carrying = carrying;
    this.dying = dying;
  }

  /** Each by itself: one that cannot be carried on does not hold up the others. */
  int carryOn() {
    Actor.asMachine(MACHINE, (Runnable) dying::die);
    int done = 0;
    for (var line : journal.underWay()) {
      try {
        Actor.asMachine(MACHINE, () -> carrying.carryOut(line));
        done++;
      } catch (RuntimeException e) {
        LOG.warn("The erasure of case {} could not be carried on; it is tried again", line.caseRef(), e);
      }
    }
    return done;
  }

  /**
   * Erases what the journal has and this database does not know: it came back from an older backup.
   *
   * @return how many erasures
   */
  int replay() {
    if (journal.sum().equals(rows.sum())) {
      return 0;
    }
    int replayed = 0;
    long after = 0;
    List<Journal.Line> some;
    do {
      some = journal.after(after, LINES_AT_A_TIME);
      if (!some.isEmpty()) {
        var known = rows.among(some.stream().map(Journal.Line::number).toList());
        for (var line : some) {
          if (!known.contains(line.number())) {
            Actor.asMachine(MACHINE, () -> carrying.carryOut(line));
            replayed++;
          }
        }
        after = some.getLast().number();
      }
    } while (some.size() == LINES_AT_A_TIME);
    if (replayed > 0) {
      LOG.warn("{} erasures were carried out before opening: stopped, or undone by a backup", replayed);
    }
    return replayed;
  }

  @Configuration(proxyBeanMethods = false)
  static class Job {

    @Bean
    RecurringTask<Void> carryOnErasures(Resuming resuming) {
      return Tasks.recurring("carry-on-erasures", FixedDelay.of(Duration.ofMinutes(1)))
          .execute((instance, context) -> resuming.carryOn());
    }
  }
}
