package io.vitrine.closet;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Customers;
import io.vitrine.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Codes of the store that are over open nothing from that moment on; a minute later they are gone. */
@Component
class EndingPasses {

  private final StorePasses passes;
  private final Customers customers;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;

  EndingPasses(
      StorePasses passes, Customers customers, Ledger ledger, TransactionTemplate transaction, Clock clock) {
    this.passes = passes;
    this.customers = customers;
    this.ledger = ledger;
    this.transaction = transaction;
    this.clock = clock;
  }

  int end() {
    var over = passes.over(clock.instant());
    over.forEach(pass -> transaction.executeWithoutResult(status -> {
      if (passes.deleteOver(pass.owner(), clock.instant())) {
        ledger.append(
            "store-code-ended", customers.subjectOf(pass.owner()), Map.of("openings", pass.openings()));
      }
    }));
    return over.size();
  }

  @Configuration(proxyBeanMethods = false)
  static class Job {

    @Bean
    RecurringTask<Void> endStoreCodes(EndingPasses ending) {
      return Tasks.recurring("end-store-codes", FixedDelay.of(Duration.ofMinutes(1)))
          .execute((instance, context) -> Actor.asMachine("clock", (Runnable) ending::end));
    }
  }
}
