package io.vitrine.shell;

import io.vitrine.customer.Account;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs people in by login and password. Unknown, wrong and closed get the same answer after the same time. */
@Component
class SignIn implements AuthenticationProvider {

  private static final int LONGEST_LOGIN = 200;

  private final Accounts accounts;
  private final Passwords passwords;
  private final SignInLimits limits;
  private final ObjectProvider<DemoSignIns> demo;
  private final Clock clock;

  SignIn(
      Accounts accounts, Passwords passwords, SignInLimits limits, ObjectProvider<DemoSignIns> demo, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
    this.demo = demo;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    var login = tried.getName().strip().toLowerCase(Locale.ROOT);
    var password = String.valueOf(tried.getCredentials());
    if (login.length() > LONGEST_LOGIN) {
      throw new BadCredentialsException("No login is this long");
    }
    var address = addressOf(tried.getDetails());
    limits.take(login, address).ifPresent(wait -> {
      throw new TooManyTries(wait);
    });
    var account = looked(login, password);
    var hash = account.map(Account::passwordHash).orElse(passwords.nobodys());
    boolean right = passwords.matches(password, hash);
    if (!right || account.isEmpty() || account.get().isDisabled()) {
      throw new BadCredentialsException("Login and password do not fit together");
    }
    limits.wasRight(login, address);
    // The database keeps microseconds; a session must not seem to begin before the moment it is compared with.
    var actor = account.get().actor(clock.instant().truncatedTo(ChronoUnit.MICROS));
    Actor.asMachine("sign-in", () -> accounts.arrived(actor));
    return actor.authentication();
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  /** A database that does not answer is our fault, and the page says so. */
  private Optional<Account> looked(String login, String password) {
    try {
      return Actor.asMachine("sign-in", () -> find(login, password));
    } catch (DataAccessException failure) {
      Mishaps.log(failure);
      throw new AuthenticationServiceException("Accounts cannot be read");
    }
  }

  private Optional<Account> find(String login, String password) {
    return accounts.byLogin(login)
        .or(() -> demo.stream().findAny().flatMap(late -> late.openFor(login, password)));
  }

  private static String addressOf(@Nullable Object details) {
    return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
  }
}
