package io.vitrine.machine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.vitrine.customer.Actor;
import io.vitrine.erasure.Outbox;
import io.vitrine.erasure.Outbox.Due;
import io.vitrine.erasure.Outbox.Letter;
import io.vitrine.erasure.Trouble;
import io.vitrine.erasure.What;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Carries the notices that are due, each system's one after another and all systems at once, so that a slow one holds
 * up nobody else. What is owed lies in the database, and the job that comes by for it too: a kill loses neither, and
 * the worst it does is a second try of the same notice under the same key.
 */
@Component
class Carrier {

  static final int MOST_TRIES = 12;

  private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

  private static final int NOTICES_AT_A_TIME = 500;
  private static final Duration ROUND = Duration.ofSeconds(30);
  private static final Duration ASK_AGAIN = Duration.ofHours(1);
  private static final Duration TOO_LATE = Duration.ofDays(30);

  /** Half a minute, doubled each time, a half more or less by chance, six hours at most: twelve tries take 14 hours. */
  private static final IntervalFunction WAIT =
      IntervalFunction.ofExponentialRandomBackoff(Duration.ofSeconds(30), 2, 0.5, Duration.ofHours(6));

  private static final Duration PEACE = Duration.ofMinutes(1);

  private final Outbox outbox;
  private final Post post;
  private final Clock clock;
  private final CircuitBreakerRegistry breakers;

  Carrier(Outbox outbox, Post post, Clock clock) {
    this.outbox = outbox;
    this.post = post;
    this.clock = clock;
    // Of the last ten tries, at least five, more than half went wrong: it is left in peace, then one may try.
    this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(10)
        .minimumNumberOfCalls(5)
        .failureRateThreshold(51)
        .waitDurationInOpenState(PEACE)
        .permittedNumberOfCallsInHalfOpenState(1)
        .clock(clock)
        .build());
  }

  /** Tries all that is due once; returns how many notices it tried. */
  int carry() {
    var due = outbox.due(NOTICES_AT_A_TIME);
    if (due.isEmpty()) {
      return 0;
    }
    var until = System.nanoTime() + ROUND.toNanos();
    try (var carriers = Executors.newVirtualThreadPerTaskExecutor()) {
      var rounds = due.stream().collect(Collectors.groupingBy(Due::system)).values().stream()
          .map(round -> carriers.submit(() -> Actor.asMachine("carrier", () -> round(round, until))))
          .toList();
      int tried = 0;
      for (var round : rounds) {
        tried += round.get(2 * ROUND.toSeconds(), TimeUnit.SECONDS);
      }
      return tried;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("A round of notices did not end well", e);
    }
  }

  private int round(List<Due> round, long until) {
    int tried = 0;
    for (var due : round) {
      if (System.nanoTime() < until && carried(due)) {
        tried++;
      }
    }
    return tried;
  }

  /** One that cannot be carried holds up no other: it is tried again, and after so many tries a person looks. */
  private boolean carried(Due due) {
    try {
      return tryOne(due);
    } catch (DataAccessException e) {
      // The database, not the notice: it stays due as it is.
      LOG.warn("Notice {} could not be carried: {}", due.notice(), e.getClass().getSimpleName());
      return false;
    } catch (RuntimeException e) {
      LOG.warn("Notice {} could not be carried: {}", due.notice(), e.getClass().getSimpleName());
      outbox.failed(due.notice(), Trouble.UNREADABLE, nextTry(due, Trouble.UNREADABLE));
      return true;
    }
  }

  private Post.Reply sent(Letter letter) {
    try {
      return post.send(letter);
    } catch (RuntimeException e) {
      LOG.warn("Notice {} broke its carrier: {}", letter.notice(), e.getClass().getSimpleName());
      return new Post.Reply.Failed(Trouble.UNREADABLE);
    }
  }

  private boolean tryOne(Due due) {
    var breaker = breakers.circuitBreaker(due.system());
    boolean test = due.what() == What.TEST;
    if (!test && !breaker.tryAcquirePermission()) {
      outbox.putOff(due.notice(), clock.instant().plus(PEACE).plusMillis(jitter()));
      return false;
    }
    var letter = letter(due, breaker, test);
    if (letter.isEmpty()) {
      release(breaker, test);
      return false;
    }
    long begun = System.nanoTime();
    var reply = sent(letter.get());
    count(breaker, reply, System.nanoTime() - begun, test);
    switch (reply) {
      case Post.Reply.Filed filed -> outbox.file(due.notice(), filed.receipt());
      case Post.Reply.Later later -> later(due);
      case Post.Reply.Failed failed ->
          outbox.failed(due.notice(), failed.trouble(), nextTry(due, failed.trouble()));
    }
    return true;
  }

  private Optional<Letter> letter(Due due, CircuitBreaker breaker, boolean test) {
    try {
      return outbox.letter(due.notice());
    } catch (RuntimeException e) {
      // Nothing was sent, so it says nothing of the system.
      release(breaker, test);
      throw e;
    }
  }

  private void later(Due due) {
    var now = clock.instant();
    if (due.owedAt().plus(TOO_LATE).isBefore(now)) {
      outbox.failed(due.notice(), Trouble.LATE, null);
    } else {
      outbox.later(due.notice(), now.plus(ASK_AGAIN));
    }
  }

  /** Null where trying again by itself would change nothing, or was tried often enough. */
  private @Nullable Instant nextTry(Due due, Trouble trouble) {
    boolean hopeless = switch (trouble) {
      case REFUSED, FORBIDDEN, REDIRECT, LATE -> true;
      case SLOW, UNREACHABLE, STATUS, FORGED, TOO_LONG, UNREADABLE -> false;
    };
    int tries = due.tries() + 1;
    return hopeless || due.what() == What.TEST || tries >= MOST_TRIES
        ? null
        : clock.instant().plusMillis(WAIT.apply(tries));
  }

  private static void count(CircuitBreaker breaker, Post.Reply reply, long took, boolean test) {
    if (test) {
      return;
    }
    if (reply instanceof Post.Reply.Failed failed && failed.trouble() != Trouble.REFUSED) {
      breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException(failed.trouble().code()));
    } else {
      breaker.onSuccess(took, TimeUnit.NANOSECONDS);
    }
  }

  private static void release(CircuitBreaker breaker, boolean test) {
    if (!test) {
      breaker.releasePermission();
    }
  }

  private static long jitter() {
    return ThreadLocalRandom.current().nextLong(PEACE.toMillis());
  }

  @Configuration(proxyBeanMethods = false)
  static class Job {

    @Bean
    RecurringTask<Void> carryNotices(Carrier carrier) {
      return Tasks.recurring("carry-notices", FixedDelay.of(Duration.ofSeconds(2)))
          .execute((instance, context) -> Actor.asMachine("carrier", (Runnable) carrier::carry));
    }
  }
}
