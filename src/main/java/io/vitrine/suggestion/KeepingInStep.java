package io.vitrine.suggestion;

import io.vitrine.catalogue.CatalogueChanged;
import io.vitrine.holding.HistoriesTakenIn;
import io.vitrine.holding.HistoryChanged;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** When the model counts: all histories at the start and after an import, one when its owner edits. */
@Component
class KeepingInStep implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(KeepingInStep.class);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

  private final Model model;
  private final Following following;
  private final CountDownLatch counted = new CountDownLatch(1);
  private final Thread first = Thread.ofPlatform().name("first count").daemon().unstarted(this::countAtLast);

  KeepingInStep(Model model, Following following) {
    this.model = model;
    this.following = following;
  }

  /** Beside the house's opening: nobody waits for suggestions to sign in. */
  @EventListener(ApplicationReadyEvent.class)
  void opened() {
    first.start();
  }

  private void countAtLast() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        countAll();
        return;
      } catch (RuntimeException e) {
        LOG.warn("Histories could not be counted; trying again in {} s", BETWEEN_TRIES.toSeconds(), e);
        pause();
      }
    }
  }

  void countAll() {
    long began = System.nanoTime();
    following.begin();
    model.countAll();
    counted.countDown();
    LOG.info("All histories counted in {} ms", Duration.ofNanos(System.nanoTime() - began).toMillis());
    model.solveAll();
  }

  /**
   * In the thread of the one who changed it, after commit: when they have their answer, the model has the change. Where
   * it cannot be read, the change is committed all the same, and is counted before the next list is made.
   */
  @TransactionalEventListener
  void changed(HistoryChanged history) {
    try {
      model.changed(history.owner());
    } catch (RuntimeException e) {
      LOG.warn("A history that changed could not be counted; the next list counts it ({})", e.getClass().getName());
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void changed(CatalogueChanged catalogue) {
    model.catalogueChanged();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void changed(HistoriesTakenIn all) {
    countAll();
  }

  /** Whether all histories were counted once; waits a little for the first time. */
  boolean isCounted(Duration patience) {
    try {
      return counted.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void destroy() {
    first.interrupt();
  }
}
