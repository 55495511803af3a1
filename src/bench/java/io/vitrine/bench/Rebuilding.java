package io.vitrine.bench;

import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;

/** How long peers take to learn anew without one shopper, as none of them can forget one. */
interface Rebuilding {

  String name();

  /** Learns all of it and makes one list. */
  void rebuild(Baskets baskets) throws Exception;

  static void ofPeers(List<int[]> histories, int products, double forgetting, Figures figures) throws Exception {
    var baskets = new Baskets(
        IntStream.range(0, histories.size())
            .mapToObj(i -> new Baskets.Customer(
                Integer.toString(i),
                List.of(new Baskets.Basket("1", 0, Arrays.stream(histories.get(i)).sorted().toArray())),
                new int[0]))
            .toList(),
        IntStream.range(0, products).mapToObj(Integer::toString).toList());
    for (var peer : ServiceLoader.load(Rebuilding.class)) {
      var times = new Times();
      times.measure(() -> peer.rebuild(baskets));
      figures.say("%s, rebuilt up to its first list: %,.0f ms, %,.0f times as long as to forget one here",
          peer.name(), times.median(), times.median() / forgetting);
    }
  }
}
