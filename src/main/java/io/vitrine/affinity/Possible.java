package io.vitrine.affinity;

import io.vitrine.affinity.Ranking.Ranked;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * All products that might be on a list if some pieces were left out, or the stars of some: also those that are not on
 * it because something speaks against them.
 *
 * @param products as they stand with all pieces; ties in canonical order, or by what they may reach
 * @param beyond the highest score that any other product can reach; 0 where none can be on a list
 */
public record Possible(List<Ranked> products, long beyond) {

  private record Reach(Ranked ranked, long most) {}

  /** @param size how many products at most, those that may reach most */
  static Possible of(
      Scoring scoring,
      Counts counts,
      int fewest,
      List<Piece> pieces,
      BitSet notOffered,
      int size,
      Comparator<Integer> canonical) {
    var concerned = new BitSet();
    var disliked = new BitSet();
    for (var piece : pieces) {
      counts.pairs(piece.product()).each(fewest, (other, both) -> concerned.set(other));
      disliked.set(piece.product(), piece.disliked());
    }
    concerned.andNot(notOffered);
    var reaches = new ArrayList<Reach>();
    concerned.stream().forEach(product -> {
      var ranked = scoring.reasoned(product);
      long most = reach(ranked, disliked);
      if (most > 0) {
        reaches.add(new Reach(ranked, most));
      }
    });
    reaches.sort(Comparator.comparingLong((Reach each) -> -each.most)
        .thenComparing(each -> each.ranked.product(), canonical));
    return new Possible(
        reaches.stream().limit(size).map(Reach::ranked).toList(),
        reaches.size() > size ? reaches.get(size).most : 0);
  }

  /** Without all that speaks against it, and with what is disliked turned round; an older piece says no more. */
  private static long reach(Ranked ranked, BitSet disliked) {
    return ranked.evidence().stream()
        .mapToLong(share -> disliked.get(share.product()) ? Math.abs(share.amount()) : Math.max(0, share.amount()))
        .sum();
  }
}
