package io.vitrine.holding;

import java.util.Set;

/**
 * What became of entries that came in.
 *
 * @param fresh were not known
 * @param changed were known, and the source now says something else
 * @param unchanged were known just so, and were left as they are
 * @param deleted were deleted for good by the shopper and do not come back
 * @param notAllowed are not collected, as the shopper has not said yes
 * @param tooOld are older than they are kept
 * @param heldOnAnother external keys that are held on another customer, and stay there
 */
public record Taken(
    int fresh, int changed, int unchanged, int deleted, int notAllowed, int tooOld, Set<String> heldOnAnother) {

  static final Taken NOTHING = of(0, 0, 0);

  public static Taken of(int fresh, int changed, int unchanged) {
    return new Taken(fresh, changed, unchanged, 0, 0, 0, Set.of());
  }

  Taken andHeldOnAnother(Set<String> keys) {
    return new Taken(fresh, changed, unchanged, deleted, notAllowed, tooOld, keys);
  }

  Taken andNot(int deleted, int notAllowed, int tooOld) {
    return new Taken(fresh, changed, unchanged, deleted, notAllowed, tooOld, heldOnAnother);
  }

  /** And entries of customers who were erased, and are not known again by what happened before that. */
  public Taken andOfErased(int entries) {
    return new Taken(fresh, changed, unchanged, deleted + entries, notAllowed, tooOld, heldOnAnother);
  }
}
