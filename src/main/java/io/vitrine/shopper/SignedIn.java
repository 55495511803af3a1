package io.vitrine.shopper;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;

/** Whose data a page is about. Services ask again whether it is theirs. */
final class SignedIn {

  private SignedIn() {}

  static CustomerId owner() {
    return Actor.current()
        .map(Actor::customer)
        .orElseThrow(() -> new IllegalStateException("No shopper is signed in"));
  }
}
