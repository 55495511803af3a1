package io.vitrine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInLimitsTest {

  private final TestClock clock = new TestClock();
  private final SignInLimits limits = new SignInLimits(clock);

  @Test
  void fiveTriesAreFreeAndTheSixthWaitsAMinute() {
    tries("mira", "192.0.2.1", 5);
    assertThat(limits.take("mira", "192.0.2.1")).hasValueSatisfying(wait ->
        assertThat(wait).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1)));
  }

  @Test
  void afterAMinuteThereIsOneMoreTryAndNotTwo() {
    tries("mira", "192.0.2.1", 5);
    clock.forward(Duration.ofMinutes(1));
    tries("mira", "192.0.2.1", 1);
    assertThat(limits.take("mira", "192.0.2.1")).isPresent();
  }

  @Test
  void triesFromManyAddressesCountForTheOneAccount() {
    for (int host = 1; host <= 5; host++) {
      tries("mira", "192.0.2." + host, 1);
    }
    assertThat(limits.take("mira", "192.0.2.99")).isPresent();
  }

  @Test
  void oneAddressCannotTryManyAccounts() {
    for (int account = 1; account <= 30; account++) {
      tries("shopper-" + account, "192.0.2.1", 1);
    }
    assertThat(limits.take("shopper-31", "192.0.2.1")).isPresent();
    assertThat(limits.take("shopper-31", "192.0.2.2")).isEmpty();
  }

  @Test
  void whoSignsInRightIsNeverHeldUp() {
    for (int day = 1; day <= 100; day++) {
      tries("mira", "192.0.2.1", 1);
      limits.wasRight("mira", "192.0.2.1");
    }
  }

  @Test
  void aRightPasswordForgetsTheWrongOnesBefore() {
    tries("mira", "192.0.2.1", 4);
    limits.wasRight("mira", "192.0.2.1");
    tries("mira", "192.0.2.1", 5);
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2::1,         2001:db8:1:2:ffff:1:2:3, true",
    "2001:db8:1:2::1,         2001:db8:1:3::1,         false",
    "192.0.2.1,               192.0.2.1,               true",
    "192.0.2.1,               192.0.2.2,               false",
  })
  void aNetworkOfIpv6IsOneAddress(String one, String other, boolean same) {
    assertThat(SignInLimits.network(one).equals(SignInLimits.network(other))).isEqualTo(same);
  }

  private void tries(String account, String address, int times) {
    for (int n = 1; n <= times; n++) {
      assertThat(limits.take(account, address)).as("try %s of %s", n, times).isEmpty();
    }
  }
}
