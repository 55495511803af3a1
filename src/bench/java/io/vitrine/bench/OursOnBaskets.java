package io.vitrine.bench;

import io.vitrine.affinity.Affinity;
import io.vitrine.affinity.Piece;
import io.vitrine.affinity.ProductKey;
import io.vitrine.affinity.Ranking;
import io.vitrine.affinity.Weighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The product's own arithmetic over baskets. What was sold lately is known up to the day of the last basket of all; how
 * old a customer's own purchases are is told from the last basket of theirs.
 */
final class OursOnBaskets implements Recommender {

  private final Baskets baskets;
  private final Affinity affinity;

  OursOnBaskets(Baskets baskets, Weighting weighting) {
    this.baskets = baskets;
    this.affinity = new Affinity(weighting);
    affinity.rows(baskets.products().stream().map(key -> new ProductKey("file", key)).toList());
    for (int number = 0; number < baskets.customers().size(); number++) {
      var days = days(baskets.customers().get(number));
      affinity.remember(
          number,
          rows(days.keySet()),
          days.entrySet().stream().filter(it -> it.getValue().size() > 1).mapToInt(Map.Entry::getKey).toArray(),
          days.values().stream().mapToInt(each -> Math.toIntExact(each.last())).toArray());
    }
    affinity.turn(baskets.customers().stream().mapToLong(Baskets.Customer::lastDay).max().orElse(0));
  }

  private static int[] rows(Iterable<Integer> products) {
    var rows = new ArrayList<Integer>();
    products.forEach(rows::add);
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  /** On which days a customer bought each product. */
  private static Map<Integer, TreeSet<Long>> days(Baskets.Customer customer) {
    var days = new TreeMap<Integer, TreeSet<Long>>();
    for (var basket : customer.baskets()) {
      for (int product : basket.products()) {
        days.computeIfAbsent(product, _ -> new TreeSet<>()).add(basket.day());
      }
    }
    return days;
  }

  List<Piece> pieces(int number) {
    var customer = baskets.customers().get(number);
    var pieces = new ArrayList<Piece>();
    days(customer).forEach((product, days) -> pieces.add(new Piece(
        product,
        affinity.weighting().freshness(customer.lastDay() - days.last()),
        days.stream().mapToDouble(day -> affinity.weighting().kept(customer.lastDay() - day)).reduce(0, Double::sum),
        false)));
    return pieces;
  }

  Ranking rank(int number, boolean onlyNew) {
    var not = new BitSet();
    if (onlyNew) {
      Arrays.stream(baskets.customers().get(number).had()).forEach(not::set);
    }
    return affinity.rank(number, pieces(number), not, LIST);
  }

  Affinity affinity() {
    return affinity;
  }

  @Override
  public int[] next(int number, boolean onlyNew) {
    return rank(number, onlyNew).best().stream().mapToInt(Ranking.Ranked::product).toArray();
  }
}
