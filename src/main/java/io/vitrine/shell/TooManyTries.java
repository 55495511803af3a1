package io.vitrine.shell;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Not even looked at: too many wrong tries before. */
final class TooManyTries extends AuthenticationException {

  private final Duration wait;

  TooManyTries(Duration wait) {
    super("Too many tries");
    this.wait = wait;
  }

  /** Whole minutes until the next try, at least one. */
  long minutes() {
    return Math.max(1, wait.plusSeconds(59).toMinutes());
  }
}
