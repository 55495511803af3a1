package io.vitrine.shell;

import com.vaadin.flow.server.VaadinRequest;
import org.springframework.stereotype.Component;

/** How often one may try a code without signing in: as often as a password, per address. */
@Component
public class CodeTries {

  private final SignInLimits limits;

  CodeTries(SignInLimits limits) {
    this.limits = limits;
  }

  /** Takes a try; 0, or for how many minutes there is none left. */
  public long take() {
    return limits.take("\ncode:" + address(), address())
        .map(wait -> new TooManyTries(wait).minutes())
        .orElse(0L);
  }

  public void wasRight() {
    limits.wasRight("\ncode:" + address(), address());
  }

  private static String address() {
    var request = VaadinRequest.getCurrent();
    return request == null ? "" : request.getRemoteAddr();
  }
}
