package io.vitrine.holding;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** For what another thread does meanwhile. */
final class Waiting {

  private Waiting() {}

  /** Returns when it is done; what went wrong there is thrown here, as it was thrown there. */
  static <T extends @Nullable Object> T of(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped from outside while another thread was at work", e);
    } catch (ExecutionException e) {
      switch (Objects.requireNonNullElse(e.getCause(), e)) {
        case RuntimeException known -> throw known;
        case Error error -> throw error;
        default -> throw new IllegalStateException(e);
      }
    }
  }
}
