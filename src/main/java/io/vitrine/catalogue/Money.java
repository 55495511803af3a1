package io.vitrine.catalogue;

/**
 * An amount in a currency's smallest unit.
 *
 * @param minor whole minor units, such as cents; negative where money went back
 * @param currency ISO 4217 code, such as EUR
 */
public record Money(long minor, String currency) {

  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
    }
    return new Money(Math.addExact(minor, other.minor), currency);
  }
}
