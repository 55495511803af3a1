package io.vitrine.erasure;

import io.vitrine.customer.Actor;
import io.vitrine.customer.Safe;
import org.springframework.stereotype.Component;

/** Seals with the house's own key. Officers may share a key with a system, but the house alone reads it again. */
@Component
class HouseLock {

  private static final String NAME = "carrier";

  private final Safe safe;

  HouseLock(Safe safe) {
    this.safe = safe;
  }

  String seal(String text, String context) {
    return Actor.asMachine(NAME, () -> safe.ofTheHouse().seal(text, context));
  }

  /** A keyed hash: nobody makes it without the house's key. */
  String hash(String text) {
    return Actor.asMachine(NAME, () -> safe.ofTheHouse().hash(text));
  }

  String open(String sealed, String context) {
    return Actor.asMachine(NAME, () -> safe.ofTheHouse().open(sealed, context));
  }
}
