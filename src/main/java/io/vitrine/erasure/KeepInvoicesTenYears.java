package io.vitrine.erasure;

import io.vitrine.customer.Ruling;
import io.vitrine.customer.Thing;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What an invoice shows is kept for ten years from the end of the year in which it was written: German Fiscal Code
 * (AO), section 147 (3) and (4), with Commercial Code (HGB), section 257. GDPR Art. 17(3)(b) exempts it from erasure.
 * Since 2025 German law asks for eight years of a voucher and for ten of the books that it stands in; here it is both.
 */
@Component
class KeepInvoicesTenYears implements Rule {

  static final String NAME = "invoice";

  private static final Set<String> INVOICED = Set.of("purchase", "return");
  private static final int YEARS = 10;

  @Override
  public Optional<Ruling> ruling(Thing thing) {
    return INVOICED.contains(thing.word())
        ? Optional.of(new Ruling(NAME, LocalDate.of(thing.day().getYear() + YEARS, Month.DECEMBER, 31), false))
        : Optional.empty();
  }
}
