package io.vitrine.customer;

import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is sensitive is sealed with the customer's own key, and opened for that customer. */
@Service
public class Safe {

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
