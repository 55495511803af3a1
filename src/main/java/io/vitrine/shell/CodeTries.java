package io.vitrine.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** How often one may try a code without signing in: as often as a password, per address. */
@Component
public class CodeTries {

  private final SignInLimits limits;

  CodeTries(SignInLimits limits) {
    this.limits = limits;
  }

  /**
   * Takes a try and opens with it; a code that was right is no try.
   *
   * @param nothing what is said where the code opens nothing
   * @param wait what is said where there is no try left, by the minutes until there is
   */
  public <T> T open(Supplier<Optional<T>> opening, Supplier<T> nothing, LongFunction<T> wait) {
    var from = address();
    var none = limits.take("\ncode:" + from, from);
    if (none.isPresent()) {
      return wait.apply(new TooManyTries(none.get()).minutes());
    }
    var opened = opening.get();
    opened.ifPresent(_ -> limits.wasRight("\ncode:" + from, from));
    return opened.orElseGet(nothing);
  }

  private static String address() {
    var request = VaadinRequest.getCurrent();
    return request == null ? "" : request.getRemoteAddr();
  }
}
