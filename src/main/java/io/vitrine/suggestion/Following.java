package io.vitrine.suggestion;

import io.vitrine.customer.CustomerId;
import io.vitrine.holding.HistoryChanged;
import io.vitrine.holding.HistoryChangedElsewhere;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Follows what other nodes changed, so that their edits are in this one's lists within a second. No stored job: that
 * would run on one of several nodes, and each has a model of its own.
 */
@Component
class Following {

  private static final Logger LOG = LoggerFactory.getLogger(Following.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
  private static final int LOOKS_BETWEEN_CLEARINGS = 500;

  /** A source tells of its products in many small parts; all are read at once. */
  private static final int LOOKS_BETWEEN_CATALOGUES = 20;

  private static final int ASKED_AT_A_TIME = 1_000;

  private final Changes changes;
  private final Model model;
  private final ApplicationEventPublisher events;
  private long seen = -1;

  Following(Changes changes, Model model, ApplicationEventPublisher events) {
    this.changes = changes;
    this.model = model;
    this.events = events;
  }

  /** It is read right after the commit: that stands in the log with the change, and costs no commit of its own. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void noted(HistoryChanged history) {
    changes.note(history.owner());
    model.notes(List.of(history.owner()));
  }

  /** From here on: whatever was sealed before is in what is counted now. */
  synchronized void begin() {
    changes.seal();
    seen = changes.last();
  }

  /**
   * Takes in what others changed since the last look; what this process changed it has counted. Who was away for so
   * long that rows are gone counts everything anew.
   *
   * @return how many changes were news
   */
  synchronized int follow() {
    if (seen < 0) {
      return 0;
    }
    changes.seal();
    int news = 0;
    List<Changes.Change> some;
    do {
      // The last is read first, or what is sealed between the two reads would look like a gap.
      long last = changes.last();
      some = changes.after(seen);
      if (isGap(some, last)) {
        begin();
        model.countAll();
        events.publishEvent(new HistoryChangedElsewhere(null));
        return news + 1;
      }
      var elsewhere = some.stream().filter(Changes.Change::elsewhere).toList();
      var changed = elsewhere.stream().flatMap(it -> Stream.ofNullable(it.customer())).distinct().toList();
      if (!changed.isEmpty()) {
        model.notes(changed);
      }
      changed.forEach(customer -> {
        model.changed(customer);
        events.publishEvent(new HistoryChangedElsewhere(customer));
      });
      if (elsewhere.stream().anyMatch(it -> it.customer() == null)) {
        forgetWhoIsGone();
        events.publishEvent(new HistoryChangedElsewhere(null));
      }
      news += elsewhere.size();
      seen = some.isEmpty() ? seen : some.getLast().seq();
    } while (some.size() == Changes.AT_A_TIME);
    return news;
  }

  private boolean isGap(List<Changes.Change> some, long last) {
    return some.isEmpty() ? last > seen : some.getFirst().seq() > seen + 1;
  }

  /** An erased customer is named nowhere, so it is found by its absence. */
  private void forgetWhoIsGone() {
    long[] shoppers = model.shoppers();
    IntStream.iterate(0, from -> from < shoppers.length, from -> from + ASKED_AT_A_TIME)
        .mapToObj(from -> Arrays.stream(shoppers).skip(from).limit(ASKED_AT_A_TIME).boxed().toList())
        .flatMap(some -> changes.gone(some).stream())
        .forEach(customer -> model.forget(new CustomerId(customer)));
  }

  /** Looks, and solves what changed before somebody asks; not in a process that only imports something. */
  @Component
  @ConditionalOnWebApplication
  static class Looking implements DisposableBean {

    private final Following following;
    private final Changes changes;
    private final Model model;
    private final Thread thread = Thread.ofPlatform().daemon().name("following").unstarted(this::lookAgainAndAgain);

    Looking(Following following, Changes changes, Model model) {
      this.following = following;
      this.changes = changes;
      this.model = model;
    }

    @EventListener(ApplicationReadyEvent.class)
    void opened() {
      thread.start();
    }

    private void lookAgainAndAgain() {
      for (int looks = 1; !Thread.currentThread().isInterrupted(); looks++) {
        try {
          Thread.sleep(BETWEEN_LOOKS);
          following.follow();
          model.turn();
          if (looks % LOOKS_BETWEEN_CATALOGUES == 0) {
            model.lookAtTheCatalogue();
          }
          model.solveAll();
          if (looks % LOOKS_BETWEEN_CLEARINGS == 0) {
            changes.forgetOld();
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
          LOG.warn("What others changed could not be read; looking again ({})", e.getClass().getName());
        }
      }
    }

    @Override
    public void destroy() throws InterruptedException {
      thread.interrupt();
      thread.join(Duration.ofSeconds(2));
    }
  }
}
