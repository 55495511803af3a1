package io.vitrine.download;

import io.vitrine.customer.Actor;
import org.springframework.context.ApplicationContext;

/** One round of the writer of copies, for tests in which jobs do not run by themselves. */
public final class CopyRun {

  private CopyRun() {}

  public static void in(ApplicationContext house) {
    Actor.asMachine("copies", (Runnable) house.getBean(Writing.class)::write);
  }
}
