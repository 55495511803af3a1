package io.vitrine.bench;

import es.uam.eps.ir.ranksys.fast.index.SimpleFastItemIndex;
import es.uam.eps.ir.ranksys.fast.index.SimpleFastUserIndex;
import es.uam.eps.ir.ranksys.fast.preference.SimpleFastPreferenceData;
import es.uam.eps.ir.ranksys.nn.item.ItemNeighborhoodRecommender;
import es.uam.eps.ir.ranksys.nn.item.neighborhood.CachedItemNeighborhood;
import es.uam.eps.ir.ranksys.nn.item.neighborhood.TopKItemNeighborhood;
import es.uam.eps.ir.ranksys.nn.item.sim.VectorCosineItemSimilarity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.lambda.tuple.Tuple;

/** Item kNN of RankSys 0.4.3. */
public final class RankSysItems implements Contender {

  private static final double[][] SETTINGS = {
    {20, 0.5}, {50, 0.5}, {10, 0.5}, {30, 0.5}, {100, 0.5}, {5, 0.5},
    {20, 0.6}, {50, 0.6}, {10, 0.6}, {30, 0.6}, {100, 0.6}, {50, 0.4}
  };

  @Override
  public String name() {
    return "RankSys item kNN";
  }

  @Override
  public List<String> settings() {
    return IntStream.range(0, SETTINGS.length)
        .mapToObj(i -> "k=" + (int) SETTINGS[i][0] + " α=" + SETTINGS[i][1])
        .toList();
  }

  @Override
  public Recommender learn(Baskets baskets, int setting) {
    var recommender = recommender(baskets, (int) SETTINGS[setting][0], SETTINGS[setting][1]);
    return (customer, onlyNew) -> {
      double[] scores = new double[baskets.products().size()];
      recommender.getScoresMap(customer).forEach((product, score) -> scores[product] = score);
      return Contender.best(scores, Contender.hidden(baskets, customer, onlyNew));
    };
  }

  static ItemNeighborhoodRecommender<Integer, Integer> recommender(Baskets baskets, int k, double alpha) {
    var users = SimpleFastUserIndex.load(IntStream.range(0, baskets.customers().size()).boxed());
    var items = SimpleFastItemIndex.load(IntStream.range(0, baskets.products().size()).boxed());
    var data = SimpleFastPreferenceData.load(
        IntStream.range(0, baskets.customers().size()).boxed().flatMap(user ->
            Arrays.stream(baskets.customers().get(user).had()).mapToObj(item -> Tuple.tuple(user, item, 1.0))),
        users,
        items);
    var similarity = new VectorCosineItemSimilarity<>(data, alpha, true);
    return new ItemNeighborhoodRecommender<>(
        data, new CachedItemNeighborhood<>(new TopKItemNeighborhood<>(similarity, k)), 1);
  }
}
