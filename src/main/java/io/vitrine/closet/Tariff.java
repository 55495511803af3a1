package io.vitrine.closet;

import io.vitrine.catalogue.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a kilowatt hour costs.
 *
 * @param minor in a currency's smallest unit, such as 38.4 cents; not negative
 * @param currency ISO 4217 code
 * @param source where that is written, for whoever reads what they would save
 */
public record Tariff(BigDecimal minor, String currency, String source) {

  /** Households in Germany in the first half of 2025, all taxes in: €38.4 for 100 kWh (Eurostat, nrg_pc_204). */
  public static final Tariff GERMANY_2025 =
      new Tariff(new BigDecimal("38.4"), "EUR", "Eurostat, nrg_pc_204, 2025-S1");

  /** Where a tariff comes from that a shopper said. */
  private static final String OWN = "you";

  /** What a shopper pays, as they say. */
  static Tariff own(BigDecimal cents) {
    return new Tariff(cents, GERMANY_2025.currency, OWN);
  }

  public boolean isOwn() {
    return source.equals(OWN);
  }

  public Tariff {
    if (minor.signum() < 0) {
      throw new IllegalArgumentException("A tariff is not negative");
    }
  }

  /** What so many kilowatt hours cost, rounded half to even. */
  public Money of(int kilowattHours) {
    var cost = minor.multiply(BigDecimal.valueOf(kilowattHours)).setScale(0, RoundingMode.HALF_EVEN);
    return new Money(cost.longValueExact(), currency);
  }
}
