package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Purpose;
import io.vitrine.erasure.Notices;
import io.vitrine.erasure.Owed;
import io.vitrine.erasure.What;
import io.vitrine.holding.Uses;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Switches off what was asked to stop and owes the systems their notices, in the transaction of the asking. */
@Component
class Stopping {

  private final Uses uses;
  private final Customers customers;
  private final Notices notices;

  Stopping(Uses uses, Customers customers, Notices notices) {
    this.uses = uses;
    this.customers = customers;
    this.notices = notices;
  }

  /** @param shown the text that was agreed to, or what the desk was told */
  void stop(CustomerId owner, Case it, String shown) {
    var matter = it.matter();
    var reference = it.reference().toString();
    var purposes = purposes(matter.type());
    if (matter.asker().channel() == Asker.Channel.PAGE) {
      uses.stop(owner, matter.kinds(), purposes, matter.language(), shown);
    } else {
      Actor.asMachine("desk", () -> uses.stopFor(owner, matter.kinds(), purposes, matter.language(), shown));
    }
    var facts = Map.of(
        "purposes", purposes.stream().map(Purpose::code).collect(Collectors.joining(",")),
        "kinds", String.join(",", matter.kinds()));
    Actor.asMachine("desk", () -> {
      var person = customers.known(owner);
      notices.owe(new Owed(
          reference,
          reference,
          What.STOP,
          Map.of(person.source(), List.of(person.externalKey())),
          matter.kinds().isEmpty(),
          Map.of(),
          facts));
    });
  }

  private static Set<Purpose> purposes(CaseType type) {
    return type == CaseType.NO_SALE ? EnumSet.of(Purpose.PARTNERS) : EnumSet.allOf(Purpose.class);
  }
}
