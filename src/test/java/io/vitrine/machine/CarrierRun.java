package io.vitrine.machine;

import io.vitrine.customer.Actor;
import io.vitrine.erasure.Outbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** One round of the carrier, for tests in which jobs do not run by themselves. */
public final class CarrierRun {

  private CarrierRun() {}

  /** @param allowed names that may lead to this machine */
  public static void in(ApplicationContext house, String... allowed) {
    var clock = house.getBean(Clock.class);
    try (var post = new Post(Set.of(allowed), Duration.ofSeconds(5), clock)) {
      Actor.asMachine(
          "carrier", (Runnable) new Carrier(house.getBean(Outbox.class), post, clock)::carry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
