package io.vitrine.erasure;

import io.vitrine.customer.Ruling;
import io.vitrine.customer.Thing;
import java.time.Period;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What was bought is kept for as long as it can be brought back: 14 days by Directive 2011/83/EU, Art. 9(1), or what
 * the shop grants, if that is more. GDPR Art. 17(1)(a): it is still needed for what it was collected for.
 */
@Component
class KeepWhileReturnIsOpen implements Rule {

  static final String NAME = "return_window";

  private static final Period BY_LAW = Period.ofDays(14);

  private final Period window;

  /** @param granted {@code vitrine.return-window}, an ISO 8601 period */
  KeepWhileReturnIsOpen(@Value("${vitrine.return-window:P30D}") String granted) {
    var own = Period.parse(granted);
    window = own.toTotalMonths() == 0 && own.getDays() < BY_LAW.getDays() ? BY_LAW : own;
  }

  @Override
  public Optional<Ruling> ruling(Thing thing) {
    return thing.word().equals("purchase") && !thing.givenBack()
        ? Optional.of(new Ruling(NAME, thing.day().plus(window), false))
        : Optional.empty();
  }
}
