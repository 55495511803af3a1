package io.vitrine.shell;

import java.io.Serializable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;

/**
 * What the sign-in page says after a try that failed; kept in the session until it is said.
 *
 * @param login what was typed, so that nobody types it twice
 * @param minutes how long to wait where there were too many tries, else 0
 */
record FailedTry(Why why, String login, long minutes) implements Serializable {

  static final String KEPT_AS = FailedTry.class.getName();

  enum Why { WRONG, TOO_OFTEN, TOO_LATE, OUR_FAULT }

  static FailedTry of(AuthenticationException failure, String login) {
    var typed = shortened(login);
    return switch (failure) {
      case TooManyTries tooMany -> new FailedTry(Why.TOO_OFTEN, typed, tooMany.minutes());
      case BadCredentialsException wrong -> new FailedTry(Why.WRONG, typed, 0);
      default -> new FailedTry(Why.OUR_FAULT, typed, 0);
    };
  }

  static FailedTry tooLate(String login) {
    return new FailedTry(Why.TOO_LATE, shortened(login), 0);
  }

  private static String shortened(String login) {
    return login.substring(0, Math.min(login.length(), 200));
  }
}
