package io.vitrine.customer;

import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is sensitive is sealed with the customer's own key, and opened for that customer. */
@Service
public class Safe {

  /** The database numbers customers from 1. */
  private static final CustomerId HOUSE = new CustomerId(0);

  private final CustomerKeys keys;
  private final Ledger ledger;

  Safe(CustomerKeys keys, Ledger ledger) {
    this.keys = keys;
    this.ledger = ledger;
  }

  @OwnerOnly
  public Lock of(CustomerId owner) {
    return keys.of(owner);
  }

  /** For sources, whose words are sealed as they come in. */
  @RolesAllowed("MACHINE")
  public Lock forSealing(CustomerId customer) {
    return keys.of(customer);
  }

  /** For machines that learn from what its owner lets be learnt from; each look is in the access log. */
  @RolesAllowed("MACHINE")
  public Lock forLearning(CustomerId customer) {
    return keys.of(customer);
  }

  /** For what the house must read again and belongs to no one customer, such as a key shared with a system. */
  @RolesAllowed("MACHINE")
  public Lock ofTheHouse() {
    return keys.of(HOUSE);
  }

  /**
   * Wraps every customer's key by a new master key.
   *
   * @return how many
   */
  @RolesAllowed("MACHINE")
  @Transactional
  public int rotateMasterKey() {
    int wrapped = keys.wrapAnew();
    ledger.append("master-key-rotated", null, Map.of("keys", wrapped));
    return wrapped;
  }
}
