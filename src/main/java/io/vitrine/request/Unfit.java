package io.vitrine.request;

/** What the desk was told makes no case as it was typed. Nothing was opened. */
public class Unfit extends RuntimeException {

  public enum Why {
    /** Not the officer's to open: their own, or of somebody close to them; or nobody. */
    PERSON,
    /** A day to come, or one too long ago. */
    DAY,
    /** What proves that one may ask in another's name goes with asking in another's name. */
    AUTHORITY,
    /** How it came and what was shown, in some words. */
    NOTE,
    /** No entry or field of theirs that can be disputed, or nothing said of it. */
    CLAIM,
    /** Nothing the desk takes in this way. */
    TYPE
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
