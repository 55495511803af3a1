package io.vitrine.shopper;

import io.vitrine.holding.Purchase;
import io.vitrine.holding.Rating;
import io.vitrine.holding.Return;
import java.util.Set;

/**
 * Which entries a page is about.
 *
 * @param path of the page
 * @param texts with what its texts begin
 * @param noun what its entries are called when they are counted
 * @param kinds the kinds on it; none means all, and then one can choose among them
 * @param byDay whether entries of one day stand together; otherwise those of one order
 */
record Scope(String path, String texts, String noun, Set<String> kinds, boolean byDay) {

  static final Scope PURCHASES =
      new Scope("purchases", "purchases.", "purchases", Set.of(Purchase.KIND, Return.KIND), false);

  static final Scope TIMELINE = new Scope("timeline", "timeline.", "entries", Set.of(), true);

  static final Scope RATINGS = new Scope("ratings", "ratings.", "ratings", Set.of(Rating.KIND), true);

  /** Whether one can choose kinds, and a day to begin with. */
  boolean isOfAllKinds() {
    return kinds.isEmpty();
  }
}
