package io.vitrine.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A way to foretell baskets, with the settings among which the validation chooses. */
interface Contender {

  String name();

  /** What may be set, in words; every contender may have as many as {@link AccuracyBench#BUDGET}. */
  default List<String> settings() {
    return List.of("");
  }

  Recommender learn(Baskets baskets, int setting) throws Exception;

  /** The best by score, ties by product; what has no score above 0 is left out. */
  static int[] best(double[] scores, int[] notOffered) {
    for (int product : notOffered) {
      scores[product] = 0;
    }
    var products = new ArrayList<Integer>();
    for (int product = 0; product < scores.length; product++) {
      if (scores[product] > 0) {
        products.add(product);
      }
    }
    products.sort(Comparator.comparingDouble((Integer product) -> -scores[product]).thenComparing(product -> product));
    return products.stream().limit(Recommender.LIST).mapToInt(Integer::intValue).toArray();
  }

  /** In how many histories each product is. */
  static double[] popularity(Baskets baskets) {
    double[] shoppers = new double[baskets.products().size()];
    baskets.customers().forEach(customer -> {
      for (int product : customer.had()) {
        shoppers[product]++;
      }
    });
    return shoppers;
  }

  /** In how many of a customer's baskets each product is. */
  static double[] frequency(Baskets baskets, int customer, DoubleUnaryOperator weight) {
    double[] times = new double[baskets.products().size()];
    baskets.customers().get(customer).baskets().forEach(basket -> {
      for (int product : basket.products()) {
        times[product]++;
      }
    });
    for (int product = 0; product < times.length; product++) {
      times[product] = weight.applyAsDouble(times[product]);
    }
    return times;
  }

  static int[] hidden(Baskets baskets, int customer, boolean onlyNew) {
    return onlyNew ? baskets.customers().get(customer).had() : new int[0];
  }

  /** The same for everyone: what most have. */
  record Popularity() implements Contender {

    @Override
    public String name() {
      return "popularity";
    }

    @Override
    public Recommender learn(Baskets baskets, int setting) {
      double[] popularity = popularity(baskets);
      return (customer, onlyNew) -> best(popularity.clone(), hidden(baskets, customer, onlyNew));
    }
  }

  /** What the customer bought most often, then what most have. */
  record PersonalFrequency() implements Contender {

    private static final double LESS_THAN_ANY = 1e-6;

    @Override
    public String name() {
      return "personal frequency";
    }

    @Override
    public Recommender learn(Baskets baskets, int setting) {
      double[] popularity = popularity(baskets);
      return (customer, onlyNew) -> {
        double[] scores = frequency(baskets, customer, times -> times);
        for (int product = 0; product < scores.length; product++) {
          scores[product] += LESS_THAN_ANY * popularity[product];
        }
        return best(scores, hidden(baskets, customer, onlyNew));
      };
    }
  }

  /** As the product serves it: nothing is left to tune. */
  record Ours() implements Contender {

    @Override
    public String name() {
      return "ours";
    }

    @Override
    public Recommender learn(Baskets baskets, int setting) {
      return new OursOnBaskets(baskets, io.vitrine.affinity.Weighting.STANDARD);
    }
  }
}
