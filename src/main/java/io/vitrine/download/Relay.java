package io.vitrine.download;

import io.vitrine.customer.HoldsPersonalData.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has rows written by a thread of its own, so that the next are read meanwhile. A few batches wait at most, and long
 * rows make small ones: what is on its way takes a few megabytes, however much there is.
 */
final class Relay implements Sink, AutoCloseable {

  private static final int ROWS = 250;
  private static final int LETTERS = 200_000;
  private static final int WAITING = 2;
  private static final List<Row> END = List.of();

  private record Row(String sheet, Map<String, @Nullable Object> cells) {}

  private final Sink to;
  private final BlockingQueue<List<Row>> queue = new ArrayBlockingQueue<>(WAITING);
  private final ExecutorService thread;
  private final Future<?> written;
  private List<Row> batch = new ArrayList<>(ROWS);
  private int letters;

  Relay(Sink to) {
    this.to = to;
    this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("copy-writer").daemon().factory());
    this.written = thread.submit(this::write);
  }

  @Override
  public void row(String sheet, Map<String, @Nullable Object> cells) {
    batch.add(new Row(sheet, cells));
    for (var cell : cells.values()) {
      letters += cell instanceof String text ? text.length() : 0;
    }
    if (batch.size() == ROWS || letters > LETTERS) {
      hand(batch);
      batch = new ArrayList<>(ROWS);
      letters = 0;
    }
  }

  /** Returns when everything is written; what went wrong there is thrown here. */
  void finish() {
    if (!batch.isEmpty()) {
      hand(batch);
    }
    hand(END);
    await();
  }

  private void hand(List<Row> some) {
    try {
      while (!queue.offer(some, 100, TimeUnit.MILLISECONDS)) {
        if (written.isDone()) {
          await();
        }
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private void await() {
    try {
      written.get();
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ExecutionException e) {
      switch (Objects.requireNonNullElse(e.getCause(), e)) {
        case RuntimeException known -> throw known;
        case Error error -> throw error;
        default -> throw new IllegalStateException(e);
      }
    }
  }

  private static IllegalStateException interrupted() {
    Thread.currentThread().interrupt();
    return new IllegalStateException("The copy was stopped from outside");
  }

  private void write() {
    try {
      for (var some = queue.take(); !some.isEmpty(); some = queue.take()) {
        some.forEach(row -> to.row(row.sheet(), row.cells()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Nobody writes any more when this returns, also where not everything was read. */
  @Override
  public void close() {
    thread.shutdownNow();
    boolean interrupted = false;
    while (!thread.isTerminated()) {
      try {
        thread.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
