package io.vitrine.shell;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes and one lane: the first choice of the OWASP Password Storage Cheat Sheet (2024).
 * Each computation holds its 19 MiB of heap, so only as many run at once as there are processors.
 */
@Component
class Passwords implements PasswordEncoder {

  /** Longer ones are no passwords but an attack on our patience. */
  private static final int LONGEST = 1_000;

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final String nobodys = argon2.encode("nobody has this password");

  @Override
  public String encode(@Nullable CharSequence password) {
    if (password == null || password.isEmpty() || password.length() > LONGEST) {
      throw new IllegalArgumentException("A password has 1 to " + LONGEST + " characters");
    }
    turns.acquireUninterruptibly();
    try {
      return argon2.encode(password);
    } finally {
      turns.release();
    }
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    if (password == null || password.length() > LONGEST || hash == null) {
      return false;
    }
    turns.acquireUninterruptibly();
    try {
      return argon2.matches(password, hash);
    } finally {
      turns.release();
    }
  }

  /** The hash to try a password on where there is no account: the answer's time must not tell. */
  String nobodys() {
    return nobodys;
  }
}
