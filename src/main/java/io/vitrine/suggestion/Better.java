package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.EntryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something better than what its owner has, or that makes it better.
 *
 * @param owned the thing they have
 * @param entries the purchases that say so
 * @param title as the newest of them says
 * @param since when it was bought first
 * @param saving what a greener one saves
 * @param share of an addition: what others who have both say for it, in hundredths; otherwise 0
 */
public record Better(
    ProductId product,
    How how,
    ProductId owned,
    List<EntryId> entries,
    String title,
    Instant since,
    @Nullable Saving saving,
    long share) {

  public enum How {
    /** It needs less electricity. */
    GREENER,
    /** The same thing, counted further: its name says so, and nothing else. */
    NEWER,
    /** Others who have the thing took it besides. */
    ADDITION
  }

  /**
   * @param before kWh a year of what is had
   * @param after kWh a year of what is offered
   */
  public record Saving(int before, int after) {

    public int kwh() {
      return before - after;
    }
  }
}
