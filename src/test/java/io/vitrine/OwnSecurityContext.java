package io.vitrine;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Each application context has its own keeper of who is signed in, and the newest puts itself in the one static place.
 * A test that comes back to an older context finds that one's keeper there again.
 */
final class OwnSecurityContext implements TestExecutionListener, Ordered {

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public void beforeTestMethod(TestContext test) {
    SecurityContextHolder.setContextHolderStrategy(
        test.getApplicationContext().getBean(SecurityContextHolderStrategy.class));
  }
}
