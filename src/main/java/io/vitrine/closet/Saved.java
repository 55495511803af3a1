package io.vitrine.closet;

import io.vitrine.holding.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An outfit that a shopper keeps.
 *
 * @param pieces keys of what of it is still in the closet and may be used
 * @param missing how many pieces of it are not
 * @param planned the days for which it is planned, each with the entry that says so
 */
public record Saved(
    EntryId entry, int version, String name, List<String> pieces, int missing, Map<LocalDate, EntryId> planned) {

  public Saved {
    pieces = List.copyOf(pieces);
    planned = Map.copyOf(planned);
  }

  /** Not what it is called: outfits end up in logs. */
  @Override
  public String toString() {
    return "Outfit " + entry.value();
  }
}
