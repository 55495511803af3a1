package io.vitrine.shell;

import io.vitrine.customer.Account;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import java.io.Serializable;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Asks whoever is signed in for the password once more, before what a sign-in left open must not be enough for. Wrong
 * tries are limited like those of a sign-in, and count on their own, so that nobody locks another out.
 */
@Component
public class PasswordAgain {

  public sealed interface Verdict extends Serializable {
    record Right() implements Verdict {}

    record Wrong() implements Verdict {}

    /** @param minutes until the next try */
    record TooOften(long minutes) implements Verdict {}
  }

  private final Accounts accounts;
  private final Passwords passwords;
  private final SignInLimits limits;

  PasswordAgain(Accounts accounts, Passwords passwords, SignInLimits limits) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
  }

  /** @throws IllegalStateException where nobody is signed in */
  public Verdict ask(String password) {
    var actor = Actor.current().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    var who = "\nagain:" + actor.account();
    var wait = limits.take(who, who);
    if (wait.isPresent()) {
      return new Verdict.TooOften(new TooManyTries(wait.get()).minutes());
    }
    var account = Actor.asMachine("sign-in", () -> accounts.byId(actor.account()));
    var hash = account.filter(Predicate.not(Account::isDisabled)).map(Account::passwordHash);
    if (!passwords.matches(password, hash.orElse(passwords.nobodys())) || hash.isEmpty()) {
      return new Verdict.Wrong();
    }
    limits.wasRight(who, who);
    return new Verdict.Right();
  }
}
