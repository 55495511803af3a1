package io.vitrine.closet;

import io.vitrine.holding.HistoriesTakenIn;
import io.vitrine.holding.HistoryChanged;
import io.vitrine.holding.HistoryChangedElsewhere;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** When the model of fits reads: everyone at the start and after an import, one when they change something. */
@Component
class FitInStep implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(FitInStep.class);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

  private final FitModel model;
  private final Thread first = Thread.ofPlatform().name("first fits").daemon().unstarted(this::readAtLast);

  FitInStep(FitModel model) {
    this.model = model;
  }

  /** Beside the house's opening: until then a size rests on what its owner said alone. */
  @EventListener(ApplicationReadyEvent.class)
  void opened() {
    first.start();
  }

  private void readAtLast() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        model.readAll();
        return;
      } catch (RuntimeException e) {
        LOG.warn("Fits could not be read; trying again ({})", e.getClass().getName());
        pause();
      }
    }
  }

  /** In the thread of the one who changed it, after commit. What cannot be read is read before the next question. */
  @TransactionalEventListener
  void changed(HistoryChanged history) {
    carefully(() -> model.changed(history.owner()));
  }

  @TransactionalEventListener(fallbackExecution = true)
  void changed(HistoriesTakenIn all) {
    carefully(model::readAll);
  }

  @EventListener
  void changed(HistoryChangedElsewhere elsewhere) {
    var owner = elsewhere.owner();
    carefully(owner == null ? model::readAll : () -> model.changed(owner));
  }

  private static void carefully(Runnable read) {
    try {
      read.run();
    } catch (RuntimeException e) {
      LOG.warn("Fits that changed could not be read; the next question reads them ({})", e.getClass().getName());
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
