package io.vitrine.holding;

import io.vitrine.catalogue.ProductId;
import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one customer has and how they like it, gathered from their entries, oldest first. A rating follows the purchase:
 * where every purchase of a product is excluded, its stars count for nothing; where there is none, or all went back,
 * the stars count alone. Three stars and more are as bought, fewer count against. The newest stars hold.
 */
final class Likings {

  private final Long2ObjectLinkedOpenHashMap<Liking> byProduct = new Long2ObjectLinkedOpenHashMap<>();

  /** When an entry is of, and what is newer among those of one moment: the one with the later source and key. */
  record Moment(Instant at, String source, String key) implements Comparable<Moment> {

    private static final Comparator<Moment> OLDEST_FIRST =
        Comparator.comparing(Moment::at).thenComparing(Moment::source).thenComparing(Moment::key);

    @Override
    public int compareTo(Moment other) {
      return OLDEST_FIRST.compare(this, other);
    }

    LocalDate day() {
      return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
  }

  private static final class Liking {
    boolean bought;
    boolean excluded;
    boolean again;
    int stars;
    @Nullable Moment rated;
    @Nullable Moment newest;
    @Nullable LocalDate day;

    void counted(Moment moment) {
      newest = newest == null || moment.compareTo(newest) > 0 ? moment : newest;
    }

    void bought(LocalDate on) {
      again |= day != null && !day.equals(on);
      day = on;
      bought = true;
    }

    void rated(int given, Moment moment) {
      if (rated == null || moment.compareTo(rated) > 0) {
        stars = given;
        rated = moment;
      }
    }

    int lastDay() {
      var last = day == null ? Objects.requireNonNull(newest).day() : day;
      return Math.toIntExact(last.toEpochDay());
    }

    boolean liked() {
      return counts() && (stars == 0 || !isDislike(stars));
    }

    boolean counts() {
      return bought || stars > 0 && !excluded;
    }
  }

  /**
   * @param counts whether this entry may be used
   * @param excluded whether the owner keeps it from being used
   * @param stars of a rating, 1 to 5; of a purchase 0
   */
  void add(long product, boolean rating, boolean counts, boolean excluded, int stars, Moment moment) {
    var liking = byProduct.computeIfAbsent(product, _ -> new Liking());
    liking.excluded |= !rating && excluded;
    if (counts) {
      liking.counted(moment);
      if (rating) {
        liking.rated(stars, moment);
      } else {
        liking.bought(moment.day());
      }
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

  Learnt learnt() {
    var newestFirst = Comparator.comparing(
        (Long2ObjectMap.Entry<Liking> each) -> Objects.requireNonNull(each.getValue().newest)).reversed();
    var liked = byProduct.long2ObjectEntrySet().stream().filter(each -> each.getValue().liked()).toList();
    var learnt = liked.size() <= Learnt.MOST ? liked : liked.stream().sorted(newestFirst).limit(Learnt.MOST).toList();
    return new Learnt(
        learnt.stream().mapToLong(each -> each.getLongKey()).toArray(),
        learnt.stream().mapToInt(each -> each.getValue().lastDay()).toArray(),
        learnt.stream().filter(each -> each.getValue().again).mapToLong(each -> each.getLongKey()).toArray());
  }

  static boolean isDislike(int stars) {
    return stars < Rating.FEWEST_LIKED;
  }
}
