package io.vitrine.customer;

/** The question was decided meanwhile, in another window or by the browser; nothing was done. */
public class StaleDecision extends RuntimeException {

  private final transient Decision present;

  StaleDecision(Decision present) {
    super("Decided meanwhile: " + present.question());
    this.present = present;
  }

  public Decision present() {
    return present;
  }
}
