package io.vitrine.erasure;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Before the web server listens, and before any command or job runs, what the journal says is erased is erased. Where
 * that fails, the house stays closed.
 */
@Component
class Opening implements SmartLifecycle {

  private final Resuming resuming;
  private volatile boolean open;

  Opening(Resuming resuming) {
    this.resuming = resuming;
  }

  @Override
  public void start() {
    resuming.replay();
    resuming.carryOn();
    open = true;
  }

  @Override
  public void stop() {
    open = false;
  }

  @Override
  public boolean isRunning() {
    return open;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
