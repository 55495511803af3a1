package io.vitrine.holding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Which purchase of one customer each return cancels: the latest of the same product that is not after it and of which
 * enough pieces are left. Returns choose in the order in which they happened. Nothing depends on the order of arrival,
 * nor on ids, which follow it: those of the same moment are ordered by the source's keys.
 *
 * @param purchaseOf by return, the purchase that it cancels; a return that fits none is absent
 * @param returned by purchase, how many of its pieces went back; those that are all kept are absent
 */
record Ties(Map<Long, Long> purchaseOf, Map<Long, Integer> returned) {

  private static final Comparator<Piece> IN_TIME =
      Comparator.comparing(Piece::at).thenComparing(Piece::source).thenComparing(Piece::key);

  /** An entry, as far as ties are concerned. */
  record Piece(long id, String source, String key, long product, Instant at, int quantity) {}

  static Ties of(Collection<Piece> purchases, Collection<Piece> returns) {
    Map<Long, List<Piece>> byProduct = new HashMap<>();
    var wanted = new HashSet<Long>();
    returns.forEach(piece -> wanted.add(piece.product));
    purchases.stream()
        .filter(piece -> wanted.contains(piece.product))
        .sorted(IN_TIME)
        .forEach(piece -> byProduct.computeIfAbsent(piece.product, p -> new ArrayList<>()).add(piece));
    var ties = new Ties(new HashMap<>(), new HashMap<>());
    returns.stream()
        .sorted(IN_TIME)
        .forEach(piece -> ties.tie(piece, byProduct.getOrDefault(piece.product, List.of())));
    return ties;
  }

  private void tie(Piece gone, List<Piece> purchases) {
    for (Piece purchase : purchases.reversed()) {
      int left = purchase.quantity - returned.getOrDefault(purchase.id, 0);
      if (!purchase.at.isAfter(gone.at) && left >= gone.quantity) {
        purchaseOf.put(gone.id, purchase.id);
        returned.merge(purchase.id, gone.quantity, Integer::sum);
        return;
      }
    }
  }
}
