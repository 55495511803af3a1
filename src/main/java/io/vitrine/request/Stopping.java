package io.vitrine.request;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Purpose;
import io.vitrine.holding.Uses;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Switches off what was asked to stop, in the transaction of the asking: nobody has to wait for the desk for it. */
@Component
class Stopping {

  private final Uses uses;

  Stopping(Uses uses) {
    this.uses = uses;
  }

  /** @return how many uses were on and are off now */
  int stop(CustomerId owner, Requests.Wish wish) {
    return uses.stop(owner, wish.kinds(), purposes(wish.type()), wish.language(), wish.shown());
  }

  private static Set<Purpose> purposes(CaseType type) {
    return type == CaseType.NO_SALE ? EnumSet.of(Purpose.PARTNERS) : EnumSet.allOf(Purpose.class);
  }
}
