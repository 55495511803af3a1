package io.vitrine.suggestion;

import io.vitrine.catalogue.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What electricity is taken to cost where savings are told.
 *
 * @param centsPerKwh in the currency's smallest unit; an assumption, which is stated wherever it is used
 * @param currency ISO 4217
 */
@ConfigurationProperties("vitrine.tariff")
public record Tariff(@DefaultValue("35") BigDecimal centsPerKwh, @DefaultValue("EUR") String currency) {

  public Money of(int kwh) {
    return new Money(
        centsPerKwh.multiply(BigDecimal.valueOf(kwh)).setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
  }
}
