package io.vitrine.erasure;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import java.util.Optional;
import java.util.Set;

/**
 * Whose cases these are, and which officers keep away from whom: from themselves as customers, and from those they are
 * close to. The room of cases answers.
 */
public interface Closeness {

  /** Nothing where there is no such case, or nothing leads from it to a person any more. */
  Optional<CustomerId> whose(String caseRef);

  boolean isClose(Actor officer, CustomerId customer);

  /** The accounts of those officers. */
  Set<Long> closeTo(CustomerId customer);

  /** These officers keep away from this customer, too: of whom that is held which stays of one they were close to. */
  void keepAway(Set<Long> officers, CustomerId customer);
}
