package io.vitrine;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The scheduler is there and takes jobs, but runs none: a test that wants one calls it. */
@TestConfiguration(proxyBeanMethods = false)
public class QuietJobs {

  @Bean
  DbSchedulerStarter noStart() {
    return () -> {};
  }
}
