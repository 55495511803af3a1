package io.vitrine.erasure;

/** Something that was said of a system cannot be. */
public class Unfit extends IllegalArgumentException {

  public enum Why {
    CODE,
    CODE_TAKEN,
    NAME,
    HOLDS,
    ADDRESS,
    CONTACT,
    SOURCES
  }

  private final Why why;

  Unfit(Why why) {
    super("Unfit " + why);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
