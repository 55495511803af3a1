package io.vitrine.shell;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.VitrineTest;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Role;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@VitrineTest
class SignInTest {

  @Autowired private SignIn signIn;
  @Autowired private Accounts accounts;
  @Autowired private Passwords passwords;
  @Autowired private Clock clock;
  @Autowired private ObjectProvider<DemoSignIns> noDemo;

  private final String login = "ada-" + UUID.randomUUID();

  @BeforeEach
  void anOfficerHasAnAccount() {
    Actor.asMachine("test", () -> accounts.openOfficer(login, passwords.encode("analytical"), "Ada Lovelace"));
  }

  @Test
  void theRightPasswordOpens() {
    var actor = tries(login, "analytical");
    assertThat(actor.role()).isEqualTo(Role.OFFICER);
    assertThat(actor.name()).isEqualTo("Ada Lovelace");
  }

  @Test
  void capitalsAndSpacesAroundTheLoginDoNotMatter() {
    assertThat(tries("  " + login.toUpperCase() + " ", "analytical").name()).isEqualTo("Ada Lovelace");
  }

  @Test
  void unknownWrongAndClosedGetTheSameAnswer() {
    var wrong = answerTo(login, "difference");
    var unknown = answerTo("nobody-" + UUID.randomUUID(), "analytical");
    var account = tries(login, "analytical").account();
    Actor.asMachine("test", () -> accounts.disable(account));
    var closed = answerTo(login, "analytical");
    assertThat(unknown).isEqualTo(wrong);
    assertThat(closed).isEqualTo(wrong);
  }

  /** The time of an answer must not tell whether there is an account, so one hash is computed either way. */
  @Test
  void anUnknownLoginCostsAHashLikeAWrongPassword() {
    var hashes = new AtomicInteger();
    var counted = new SignIn(accounts, new Passwords() {
      @Override
      public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        hashes.incrementAndGet();
        return super.matches(password, hash);
      }
    }, new SignInLimits(clock), noDemo, clock);
    for (var who : List.of(login, "nobody-" + UUID.randomUUID())) {
      hashes.set(0);
      assertThatThrownBy(() -> counted.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(who, "no")))
          .isInstanceOf(BadCredentialsException.class);
      assertThat(hashes).hasValue(1);
    }
  }

  @Test
  void tooManyWrongTriesAreNotEvenLookedAt() {
    for (int n = 0; n < 5; n++) {
      answerTo(login, "difference");
    }
    assertThatThrownBy(() -> tries(login, "analytical")).isInstanceOf(TooManyTries.class);
  }

  @Test
  void aLoginOrPasswordWithoutEndIsRefused() {
    assertThatThrownBy(() -> tries("a".repeat(100_000), "b")).isInstanceOf(BadCredentialsException.class);
    assertThatThrownBy(() -> tries(login, "b".repeat(100_000))).isInstanceOf(BadCredentialsException.class);
  }

  @Test
  void passwordsAreKeptAsArgon2idWithTheParametersWeSay() {
    assertThat(passwords.encode("analytical")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  private Actor tries(String login, String password) {
    var signedIn = signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, password));
    return (Actor) requireNonNull(signedIn.getPrincipal());
  }

  private String answerTo(String login, String password) {
    try {
      tries(login, password);
      throw new AssertionError("This should not open");
    } catch (BadCredentialsException refused) {
      return String.valueOf(refused.getMessage());
    }
  }
}
