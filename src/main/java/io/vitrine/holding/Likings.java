package io.vitrine.holding;

import io.vitrine.catalogue.ProductId;
import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What one customer has and how they like it, gathered from their entries, oldest first. A rating follows the purchase:
 * where every purchase of a product is excluded, its stars count for nothing; where there is none, or all went back,
 * the stars count alone. Three stars and more are as bought, fewer count against. The newest stars hold.
 */
final class Likings {

  private final Long2ObjectLinkedOpenHashMap<Liking> byProduct = new Long2ObjectLinkedOpenHashMap<>();

  private static final class Liking {
    boolean bought;
    boolean excluded;
    int stars;

    boolean counts() {
      return bought || stars > 0 && !excluded;
    }
  }

  /**
   * @param counts whether this entry may be used
   * @param excluded whether the owner keeps it from being used
   * @param stars of a rating, 1 to 5; of a purchase 0
   */
  void add(long product, boolean rating, boolean counts, boolean excluded, int stars) {
    var liking = byProduct.computeIfAbsent(product, _ -> new Liking());
    if (!rating) {
      liking.bought |= counts;
      liking.excluded |= excluded;
    } else if (counts) {
      liking.stars = stars;
    }
  }

  /** Whether anything of this product counts, for or against. */
  boolean counts(ProductId product) {
    var liking = byProduct.get(product.value());
    return liking != null && liking.counts();
  }

  /** How many stars the owner gave it, as far as that may be used. */
  @Nullable Integer stars(ProductId product) {
    var liking = byProduct.get(product.value());
    return liking == null || liking.stars == 0 ? null : liking.stars;
  }

  /** What others may learn from: what is had and was not disliked. */
  long[] liked() {
    return byProduct.long2ObjectEntrySet().stream()
        .filter(each -> each.getValue().counts())
        .filter(each -> each.getValue().stars == 0 || !isDislike(each.getValue().stars))
        .mapToLong(each -> each.getLongKey())
        .toArray();
  }

  static boolean isDislike(int stars) {
    return stars < Rating.FEWEST_LIKED;
  }
}
