package io.vitrine.machine;

import io.vitrine.customer.Actor;
import io.vitrine.holding.HistoriesTakenIn;
import io.vitrine.holding.Intake;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks whether another process has imported something, as what this one keeps in memory would not know. No stored
 * job: that would run on one of several nodes, and each has a memory of its own.
 */
@Component
@ConditionalOnWebApplication
class NewsOfImports implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(NewsOfImports.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

  private final JdbcClient jdbc;
  private final Intake intake;
  private final Thread looking =
      Thread.ofPlatform().daemon().name("news of imports").unstarted(this::lookAgainAndAgain);
  private @Nullable Instant told;
  private @Nullable Instant seen;

  NewsOfImports(JdbcClient jdbc, Intake intake) {
    this.jdbc = jdbc;
    this.intake = intake;
  }

  @EventListener(ApplicationReadyEvent.class)
  void opened() {
    told();
    looking.start();
  }

  /** What this process took in itself it has told itself. */
  @EventListener(HistoriesTakenIn.class)
  synchronized void told() {
    told = latest().orElse(null);
    seen = told;
  }

  /** Tells once an import has touched nothing more since the last look: it has ended, or was killed. */
  synchronized boolean look() {
    var latest = latest().orElse(null);
    boolean isNews = !Objects.equals(latest, told) && Objects.equals(latest, seen);
    seen = latest;
    if (isNews) {
      Actor.asMachine("import", intake::announce);
    }
    return isNews;
  }

  private Optional<Instant> latest() {
    return jdbc.sql("select touched_at from import_run order by touched_at desc limit 1")
        .query((rs, n) -> rs.getObject(1, Instant.class))
        .optional();
  }

  private void lookAgainAndAgain() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(BETWEEN_LOOKS);
        look();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.warn("Cannot see whether something was imported; looking again in {} s", BETWEEN_LOOKS.toSeconds(), e);
      }
    }
  }

  @Override
  public void destroy() {
    looking.interrupt();
  }
}
