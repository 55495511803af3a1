package io.vitrine.holding;

import io.vitrine.customer.Choice;
import io.vitrine.customer.Permit;
import io.vitrine.customer.Purpose;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one customer's entries of a kind may be used for: what the kind's descriptor says, and what they decided.
 *
 * @param uses one for every purpose
 * @param collecting whether it is collected; null where that is not asked
 */
public record KindUses(Kind kind, Map<Purpose, Use> uses, @Nullable Collecting collecting) {

  /** How it stands with a purpose. */
  public enum Standing {
    ON,
    OFF,
    /** Off as long as its owner wants nothing at all to be used for it. */
    ALL_OFF,
    /** The kind is never used for it, whatever anyone decides. */
    NEVER,
    /** Off as long as the browser asks for it. */
    BY_BROWSER,
    /** Off until its owner says yes to collecting it. */
    UNTIL_YES
  }

  /**
   * @param seen the latest decision on it, 0 where there is none
   */
  public record Use(Standing standing, long seen) {}

  /**
   * @param choice on for always, ask for each time, off
   * @param permit the "yes, this time" that holds now
   * @param seen the latest decision on it, 0 where there is none
   */
  public record Collecting(Choice choice, @Nullable Permit permit, long seen) {}

  public Use use(Purpose purpose) {
    return Objects.requireNonNull(uses.get(purpose));
  }

  public boolean allows(Purpose purpose) {
    return use(purpose).standing() == Standing.ON;
  }
}
