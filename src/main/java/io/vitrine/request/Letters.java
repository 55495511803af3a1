package io.vitrine.request;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Lock;
import io.vitrine.customer.Safe;
import org.springframework.stereotype.Component;

/** What people write in a case, sealed with the customer's own key: it cannot be read any more when that key dies. */
@Component
class Letters {

  static final int LONGEST = 4_000;

  private final Safe safe;

  Letters(Safe safe) {
    this.safe = safe;
  }

  /** @throws IllegalArgumentException where nothing is written, or too much */
  String seal(CustomerId customer, CaseId id, String text) {
    return lock(customer).seal(checked(text), context(id));
  }

  /** @throws IllegalArgumentException where nothing is written, or too much */
  static String checked(String text) {
    var body = text.strip();
    if (body.isEmpty() || body.length() > LONGEST) {
      throw new IllegalArgumentException("A letter has 1 to " + LONGEST + " characters");
    }
    return body;
  }

  String open(CustomerId customer, CaseId id, String sealed) {
    return lock(customer).open(sealed, context(id));
  }

  /** The desk opens what is written to it, and the case's own rules have said that it may. */
  private Lock lock(CustomerId customer) {
    return Actor.asMachine("desk", () -> safe.forSealing(customer));
  }

  private static String context(CaseId id) {
    return "request\n" + id.value();
  }
}
