package io.vitrine.bench;

import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;

/** How long peers take to learn anew without one shopper, as none of them can forget one. */
interface Rebuilding {

  String name();

  /** Of so many products it learns one; pairs of products take the square of that longer. */
  default int everyProduct() {
    return 1;
  }

  /** Learns all of it and makes one list. */
  void rebuild(Baskets baskets) throws Exception;

  static void ofPeers(List<int[]> histories, int products, double forgetting, Figures figures) throws Exception {
    for (var peer : ServiceLoader.load(Rebuilding.class)) {
      int every = peer.everyProduct();
      var baskets = baskets(histories, products, every);
      var times = new Times();
      times.measure(() -> peer.rebuild(baskets));
      double took = times.median() * every * every;
      figures.say("%s, rebuilt up to its first list: %,.0f ms, %,.0f times as long as to forget one here%s",
          peer.name(),
          took,
          took / forgetting,
          every == 1 ? "" : " (measured with one product of " + every + ", times " + every * every + " for its pairs)");
    }
  }

  private static Baskets baskets(List<int[]> histories, int products, int every) {
    return new Baskets(
        IntStream.range(0, histories.size())
            .mapToObj(i -> new Baskets.Customer(
                Integer.toString(i),
                List.of(new Baskets.Basket("1", 0, Arrays.stream(histories.get(i))
                    .filter(product -> product % every == 0)
                    .map(product -> product / every)
                    .sorted()
                    .toArray())),
                new int[0]))
            .filter(customer -> customer.had().length > 0)
            .toList(),
        IntStream.range(0, (products + every - 1) / every).mapToObj(Integer::toString).toList());
  }
}
