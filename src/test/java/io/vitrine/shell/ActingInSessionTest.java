package io.vitrine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Role;
import java.lang.reflect.Proxy;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/** Who acts while a page answers a click. */
class ActingInSessionTest {

  private static final Actor ADA = new Actor(Role.SHOPPER, 7, new CustomerId(7), "Ada", Instant.EPOCH);

  private final SecurityContextHolderStrategy before = SecurityContextHolder.getContextHolderStrategy();

  @BeforeEach
  void adaClicks() {
    SecurityContextHolder.setContextHolderStrategy(new ActingInSession());
    VaadinSession.setCurrent(sessionOf(new SecurityContextImpl(ADA.authentication())));
  }

  @AfterEach
  void sheIsAnswered() {
    VaadinSession.setCurrent(null);
    SecurityContextHolder.clearContext();
    SecurityContextHolder.setContextHolderStrategy(before);
  }

  @Test
  void whoeverIsSignedInToTheSessionActs() {
    assertThat(Actor.current()).contains(ADA);
  }

  @Test
  void ourOwnWorkIsDoneUnderItsOwnNameAndThenTheShopperActsAgain() {
    var worker = Actor.asMachine("counting", () -> Actor.current().orElseThrow());

    assertThat(worker.role()).isEqualTo(Role.MACHINE);
    assertThat(worker.name()).isEqualTo("counting");
    assertThat(Actor.current()).contains(ADA);
  }

  private static VaadinSession sessionOf(SecurityContext context) {
    var attributes = (WrappedSession) Proxy.newProxyInstance(
        WrappedSession.class.getClassLoader(),
        new Class<?>[] {WrappedSession.class},
        (_, method, _) -> method.getName().equals("getAttribute") ? context : null);
    return new VaadinSession(null) {
      @Override
      public WrappedSession getSession() {
        return attributes;
      }
    };
  }
}
