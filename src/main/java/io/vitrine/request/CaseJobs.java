package io.vitrine.request;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.vitrine.customer.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The dated jobs of a case: one that carries it out on its day, one that warns before its deadline and after. */
@Component
class CaseJobs {

  static final Duration WARN_BEFORE = Duration.ofDays(5);

  private static final String CARRY_OUT = "carry-out-request";
  private static final String MIND = "mind-deadline";
  private static final String WARN = "-warn";
  private static final String OVER = "-over";

  private final ObjectProvider<SchedulerClient> scheduler;
  private final Clock clock;

  CaseJobs(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** In the transaction of whatever changed the case, so that no case waits for a job that was never stored. */
  void plan(Case it, CaseClock its) {
    if (it.state() == State.APPROVED && it.times().executeAt() != null) {
      at(CARRY_OUT, it, "", it.times().executeAt());
    }
    if (!it.state().isFinal()) {
      at(MIND, it, WARN, its.over().minus(WARN_BEFORE));
      at(MIND, it, OVER, its.over());
    }
  }

  void carryOutNow(Case it) {
    at(CARRY_OUT, it, "", clock.instant());
  }

  /**
   * A job of its own for each moment, as one that is at work just now cannot be put off. Each asks the case when it
   * comes: too early, too late or a second time it does nothing.
   */
  private void at(String task, Case it, String what, Instant when) {
    var instance = "%d%s-%d".formatted(it.id().value(), what, when.toEpochMilli());
    scheduler.getObject().schedule(
        new TaskInstance<Void>(task, instance), when, ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
  }

  @Configuration(proxyBeanMethods = false)
  static class Tasksheet {

    private static final int TRIES = 6;

    /** Tried again after 1, 2, 4 … minutes; then an officer is told, who can try again. */
    @Bean
    OneTimeTask<Void> carryOutRequest(ObjectProvider<CarryingOut> carryingOut) {
      return Tasks.oneTime(CARRY_OUT, Void.class)
          .onFailure(new MaxRetriesFailureHandler<>(
              TRIES,
              new ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1), 2),
              (done, operations) -> Actor.asMachine(
                  "clock",
                  () -> carryingOut.getObject().giveUp(
                      id(done.getExecution().taskInstance), done.getCause().orElse(null)))))
          .execute((instance, context) ->
              Actor.asMachine("clock", () -> carryingOut.getObject().carryOut(id(instance))));
    }

    @Bean
    OneTimeTask<Void> mindDeadline(ObjectProvider<Minding> minding) {
      return Tasks.oneTime(MIND, Void.class)
          .execute((instance, context) -> Actor.asMachine("clock", () -> minding.getObject().mind(id(instance))));
    }

    private static CaseId id(TaskInstance<?> instance) {
      return new CaseId(Long.parseLong(instance.getId().replaceAll("-.*", "")));
    }
  }
}
