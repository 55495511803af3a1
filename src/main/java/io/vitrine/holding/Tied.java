package io.vitrine.holding;

/**
 * What became of returns.
 *
 * @param tied to the purchase they cancel
 * @param untied as they fit no purchase
 */
public record Tied(long tied, long untied) {

  public static final Tied NONE = new Tied(0, 0);

  public Tied plus(Tied other) {
    return new Tied(tied + other.tied, untied + other.untied);
  }
}
