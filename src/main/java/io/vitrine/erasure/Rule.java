package io.vitrine.erasure;

import io.vitrine.customer.Ruling;
import io.vitrine.customer.Thing;
import java.util.Optional;

/** A rule of law or of business by which a thing has to stay although its owner wants it gone. */
interface Rule {

  /** Why and until when; nothing where the rule does not concern the thing. */
  Optional<Ruling> ruling(Thing thing);
}
