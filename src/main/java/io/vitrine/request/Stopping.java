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

  void stop(CustomerId owner, Reference reference, Requests.Wish wish) {
    uses.stop(owner, wish.kinds(), purposes(wish.type()), wish.language(), wish.shown());
    var person = customers.person(owner);
    var facts = Map.of(
        "purposes", purposes(wish.type()).stream().map(Purpose::code).collect(Collectors.joining(",")),
        "kinds", String.join(",", wish.kinds()));
    Actor.asMachine("desk", () -> notices.owe(new Owed(
        reference.toString(),
        reference.toString(),
        What.STOP,
        Map.of(person.source(), List.of(person.externalKey())),
        wish.kinds().isEmpty(),
        Map.of(),
        facts)));
  }

  private static Set<Purpose> purposes(CaseType type) {
    return type == CaseType.NO_SALE ? EnumSet.of(Purpose.PARTNERS) : EnumSet.allOf(Purpose.class);
  }
}
