package io.vitrine.customer;

import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;

/**
 * Whether the one who calls is the one whose data it is, asked of the database at each call. It stands before every
 * read, so it is a rule in Java and not an expression: that took half of the time of a page. What an allowed call asks
 * of other rooms, as the same sign-in and for the same owner, is part of that call: a list asked five times.
 */
record Ownership(ObjectProvider<Standing> standing) implements MethodInterceptor {

  private static final ThreadLocal<@Nullable Allowed> WITHIN = new ThreadLocal<>();

  private record Allowed(Actor actor, CustomerId owner) {}

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    var asked = asked(call.getArguments());
    var within = WITHIN.get();
    if (asked.isPresent() && asked.get().equals(within)) {
      return call.proceed();
    }
    var allowed = asked
        .filter(one -> standing.getObject().isGood(one.actor()))
        .orElseThrow(() -> new AuthorizationDeniedException("Not the owner", new AuthorizationDecision(false)));
    WITHIN.set(allowed);
    try {
      return call.proceed();
    } finally {
      if (within == null) {
        WITHIN.remove();
      } else {
        WITHIN.set(within);
      }
    }
  }

  /** Who asks for whose data, where a shopper asks for their own. */
  private static Optional<Allowed> asked(@Nullable Object[] arguments) {
    return arguments.length > 0 && arguments[0] instanceof CustomerId owner
        ? Actor.current()
            .filter(actor -> actor.role() == Role.SHOPPER && owner.equals(actor.customer()))
            .map(actor -> new Allowed(actor, owner))
        : Optional.empty();
  }

  @Configuration(proxyBeanMethods = false)
  static class Lock {

    @Bean
    @org.springframework.context.annotation.Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor ownerOnly(ObjectProvider<Standing> standing) {
      var lock = new DefaultPointcutAdvisor(
          AnnotationMatchingPointcut.forMethodAnnotation(OwnerOnly.class), new Ownership(standing));
      lock.setOrder(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder());
      return lock;
    }
  }
}
