package io.vitrine.holding;

import io.vitrine.customer.Actor;
import org.springframework.context.ApplicationContext;

/** One round of what settles edits, for tests in which jobs do not run by themselves. */
public final class SettleRun {

  private SettleRun() {}

  public static void in(ApplicationContext house) {
    Actor.asMachine("clock", (Runnable) house.getBean(Settling.class)::settle);
  }
}
