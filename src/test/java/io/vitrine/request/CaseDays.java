package io.vitrine.request;

import io.vitrine.customer.Actor;
import java.io.IOException;
import org.springframework.context.ApplicationContext;

/** Does what the dated jobs of cases do, for tests of the other rooms and doors: jobs do not run there. */
public final class CaseDays {

  private CaseDays() {}

  public static void carryOut(ApplicationContext house, String reference) {
    var id = Reference.read(reference).orElseThrow().id();
    Actor.asMachine("clock", () -> house.getBean(CarryingOut.class).carryOut(id));
  }

  /** After the last try. */
  public static void giveUp(ApplicationContext house, String reference) {
    var id = Reference.read(reference).orElseThrow().id();
    var why = new IOException("No space left on device");
    Actor.asMachine("clock", () -> house.getBean(CarryingOut.class).giveUp(id, why));
  }
}
