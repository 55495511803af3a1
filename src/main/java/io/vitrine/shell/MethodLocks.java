package io.vitrine.shell;

import com.vaadin.flow.component.Component;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/**
 * Methods of services say who may call them: {@code OwnerOnly}, and the Jakarta annotations. On views these are for
 * Vaadin's router alone: a view wrapped in a proxy would be two components, of which only one is on the page.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class MethodLocks {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor jakartaAnnotations() {
    var everywhere = AuthorizationManagerBeforeMethodInterceptor.jsr250().getPointcut();
    return new AuthorizationManagerBeforeMethodInterceptor(
        new ComposablePointcut(everywhere).intersection((Class<?> type) -> !Component.class.isAssignableFrom(type)),
        new Jsr250AuthorizationManager());
  }
}
