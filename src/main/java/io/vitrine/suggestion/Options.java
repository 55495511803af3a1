package io.vitrine.suggestion;

import io.vitrine.catalogue.ProductId;
import io.vitrine.holding.Counted;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Every way to leave something of a history out that can change a list.
 *
 * @param areAll whether none was left away for want of time
 */
record Options(List<Option> all, boolean areAll) {

  /** Of more only whole products are tried, and that is said. */
  private static final int MOST_PARTS = 1_000;

  Options {
    all = List.copyOf(all);
  }

  /** Whole products. */
  static Options whole(Basis basis) {
    return cheaperThan(basis, 0);
  }

  /**
   * Whole products, and days and stars of a product where these are fewer entries than this: where that many are known
   * to do, no part of the smallest set has as many.
   */
  static Options cheaperThan(Basis basis, int cost) {
    var whole = new ArrayList<Option>();
    var parts = new ArrayList<Option>();
    int group = 0;
    for (var each : basis.byProduct().entrySet()) {
      var bought = each.getValue().stream().filter(Counted::bought).toList();
      var rated = each.getValue().stream().filter(entry -> !entry.bought()).toList();
      // Stars follow the purchase: without it they count for nothing.
      whole.add(new Option(each.getKey(), bought.isEmpty() ? rated : bought, List.of(), group));
      if (!bought.isEmpty() && rated.stream().anyMatch(Counted::disliked)) {
        parts.add(new Option(each.getKey(), rated, liked(bought), group));
        newestOf(each.getKey(), bought, rated, true, group, parts);
      }
      newestOf(each.getKey(), bought, rated, false, group, parts);
      group++;
    }
    parts.removeIf(part -> part.entries().size() >= cost);
    boolean areAll = parts.size() <= MOST_PARTS;
    if (areAll) {
      whole.addAll(parts);
    }
    return new Options(whole, areAll);
  }

  /**
   * A thing speaks by its newest purchase, so to leave out older ones first changes nothing: only the newest days, one
   * after the other, while an older one is left.
   *
   * @param bought newest first
   * @param stars whether the stars are left out too
   */
  private static void newestOf(
      ProductId product, List<Counted> bought, List<Counted> rated, boolean stars, int group, List<Option> parts) {
    for (int from = 1; from < bought.size(); from++) {
      if (!day(bought.get(from)).equals(day(bought.get(from - 1)))) {
        var left = new ArrayList<>(bought.subList(0, from));
        var kept = bought.subList(from, bought.size());
        if (stars) {
          left.addAll(rated);
          kept = liked(kept);
        }
        parts.add(new Option(product, left, List.copyOf(kept), group));
      }
    }
  }

  private static LocalDate day(Counted entry) {
    return LocalDate.ofInstant(entry.occurredAt(), ZoneOffset.UTC);
  }

  private static List<Counted> liked(List<Counted> entries) {
    return entries.stream()
        .map(it -> new Counted(it.entry(), it.product(), it.occurredAt(), it.title(), it.bought(), null))
        .toList();
  }

  /**
   * @param entries that are left out
   * @param kept what is left of the product, as it speaks then; nothing where all of it goes
   * @param group options of one product exclude each other
   */
  record Option(ProductId product, List<Counted> entries, List<Counted> kept, int group) {

    boolean starsAlone() {
      return entries.stream().noneMatch(Counted::bought) && !kept.isEmpty();
    }

    /** Whether older purchases stay. */
    boolean newestAlone() {
      return !kept.isEmpty() && !starsAlone();
    }
  }
}
