package io.vitrine.customer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A change in one transaction. Where two wait for each other's rows the database undoes one of them (error 1213); that
 * one begins anew, some milliseconds later.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Transactional
@Retryable(
    includes = PessimisticLockingFailureException.class,
    predicate = Change.Outermost.class,
    maxRetries = 8,
    delay = 5,
    jitter = 5,
    multiplier = 1.5,
    maxDelay = 80)
public @interface Change {

  /** A change within another is undone with it: only the outer one can begin anew. */
  class Outermost implements MethodRetryPredicate {

    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
      return !TransactionSynchronizationManager.isActualTransactionActive();
    }
  }
}
