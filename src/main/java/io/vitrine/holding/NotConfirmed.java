package io.vitrine.holding;

/** Something would go that its owner was not told of; nothing was done. */
public class NotConfirmed extends RuntimeException {

  private final transient Going going;

  NotConfirmed(Going going) {
    super("Not confirmed: " + going.entries() + " entries would go");
    this.going = going;
  }

  public Going going() {
    return going;
  }
}
