package io.vitrine.erasure;

import io.vitrine.customer.Ruling;
import io.vitrine.customer.Thing;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What was bought and not all given back is kept for two years, in which the seller is liable for defects: Directive
 * (EU) 2019/771, Art. 10(1); German Civil Code (BGB), section 438 (1) no. 3. GDPR Art. 17(3)(e): for legal claims.
 */
@Component
class KeepWhileWarrantyIsOpen implements Rule {

  static final String NAME = "warranty";

  private static final int YEARS = 2;

  @Override
  public Optional<Ruling> ruling(Thing thing) {
    return thing.word().equals("purchase") && !thing.givenBack()
        ? Optional.of(new Ruling(NAME, thing.day().plusYears(YEARS), false))
        : Optional.empty();
  }
}
