package io.vitrine.demo;

import io.vitrine.customer.Actor;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does something as the person whom the demo lets do it. */
final class Acting {

  private Acting() {}

  static <T> T as(Actor person, Supplier<T> what) {
    var before = SecurityContextHolder.getContext();
    var own = SecurityContextHolder.createEmptyContext();
    own.setAuthentication(person.authentication());
    SecurityContextHolder.setContext(own);
    try {
      return what.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
