package io.vitrine.holding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Stones that are being laid by a thread and a transaction of their own while something else is done. */
final class Laying implements AutoCloseable {

  private final Tombstones stones;
  private final TransactionTemplate transaction;
  private final PlatformTransactionManager vault;
  private final ArrayList<Future<?>> laid = new ArrayList<>();
  private @Nullable ExecutorService thread;
  /** The thread's alone. */
  private @Nullable TransactionStatus status;

  Laying(Tombstones stones, TransactionTemplate transaction) {
    this.stones = stones;
    this.transaction = transaction;
    this.vault = Objects.requireNonNull(transaction.getTransactionManager());
  }

  /** Once it has, all others are laid here too: of two transactions each would wait for what the other has laid. */
  boolean hasBegun() {
    return thread != null;
  }

  void lay(String source, Collection<String> externalKeys) {
    if (thread == null) {
      thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("stones").daemon().factory());
    }
    laid.add(thread.submit(() -> {
      if (status == null) {
        status = vault.getTransaction(transaction);
      }
      stones.lay(source, externalKeys);
    }));
  }

  /** Returns when all lie; throws what went wrong. */
  void done() {
    if (thread != null) {
      laid.forEach(Waiting::of);
      Waiting.of(thread.submit(this::commit));
    }
  }

  private void commit() {
    var begun = Objects.requireNonNull(status);
    status = null;
    vault.commit(begun);
  }

  /** Nobody lays any more when this returns, and unless it was {@link #done} nothing lies. */
  @Override
  public void close() {
    if (thread != null) {
      thread.submit(this::rollback);
      thread.close();
    }
  }

  private void rollback() {
    if (status != null) {
      vault.rollback(status);
    }
  }
}
