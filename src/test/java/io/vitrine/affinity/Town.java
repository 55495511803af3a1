package io.vitrine.affinity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shoppers and products by name, for tests. */
final class Town {

  final Affinity affinity;
  private long newest;

  Town(Weighting weighting) {
    this.affinity = new Affinity(weighting);
  }

  static Town standard() {
    return new Town(Weighting.STANDARD);
  }

  /** So many new shoppers, each of whom has all of these. */
  Town have(int shoppers, String... products) {
    for (int i = 0; i < shoppers; i++) {
      has(++newest, products);
    }
    return this;
  }

  Town has(long shopper, String... products) {
    affinity.remember(shopper, rows(products));
    return this;
  }

  /** The same where all of it was bought last on this day. */
  Town hasSince(long day, long shopper, String... products) {
    int[] days = new int[products.length];
    Arrays.fill(days, Math.toIntExact(day));
    affinity.remember(shopper, rows(products), new int[0], days);
    return this;
  }

  int[] rows(String... products) {
    return affinity.rows(Arrays.stream(products).map(Town::key).toList());
  }

  static ProductKey key(String product) {
    return new ProductKey("town", product);
  }

  /** Suggestions for somebody who has these, best first, each with its evidence by name. */
  List<Reasoned> suggest(long shopper, String... products) {
    return suggestBut(new String[0], shopper, products);
  }

  List<Reasoned> suggestBut(String[] notOffered, long shopper, String... products) {
    var not = new BitSet();
    Arrays.stream(rows(notOffered)).forEach(not::set);
    return affinity.rank(shopper, rows(products), not, 10).best().stream().map(this::reasoned).toList();
  }

  /** Suggestions for somebody who has these and did not like those. */
  List<Reasoned> suggest(long shopper, String[] liked, String... disliked) {
    return affinity.rank(shopper, rows(liked), rows(disliked), new BitSet(), 10).best().stream()
        .map(this::reasoned)
        .toList();
  }

  private Reasoned reasoned(Ranking.Ranked ranked) {
    var evidence = new TreeMap<String, Long>();
    ranked.evidence().forEach(share -> evidence.put(affinity.key(share.product()).key(), share.amount()));
    return new Reasoned(affinity.key(ranked.product()).key(), ranked.score(), evidence);
  }

  record Reasoned(String product, long score, Map<String, Long> evidence) {}
}
