package io.vitrine.shell;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * Who acts in this thread. Vaadin takes whoever is signed in to the thread's session, whatever was set since; but our
 * own work, begun in the middle of a shopper's click, is done under its own name: {@link Actor#asMachine}.
 */
@Component
class ActingInSession implements SecurityContextHolderStrategy {

  private final SecurityContextHolderStrategy session = new VaadinAwareSecurityContextHolderStrategy();
  private final ThreadLocal<@Nullable SecurityContext> ownWork = new ThreadLocal<>();

  @Override
  public SecurityContext getContext() {
    var own = ownWork.get();
    return own == null ? session.getContext() : own;
  }

  @Override
  public void setContext(SecurityContext context) {
    if (isOwnWork(context)) {
      ownWork.set(context);
    } else {
      ownWork.remove();
      session.setContext(context);
    }
  }

  @Override
  public void clearContext() {
    ownWork.remove();
    session.clearContext();
  }

  @Override
  public SecurityContext createEmptyContext() {
    return new SecurityContextImpl();
  }

  private static boolean isOwnWork(SecurityContext context) {
    var authentication = context.getAuthentication();
    return authentication != null
        && authentication.getPrincipal() instanceof Actor actor
        && actor.role() == Role.MACHINE;
  }
}
