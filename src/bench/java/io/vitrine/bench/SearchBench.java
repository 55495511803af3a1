package io.vitrine.bench;

import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

/** One word among the 100,000 entries of one shopper: found often, seldom, or not at all. */
final class SearchBench implements Benchmark {

  private static final int SIZE = 50;

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    int customers = scale.of(19_000, 1_000);
    try (var world = World.empty()) {
      world.others(customers);
      var shopper = Whale.in(world);
      var owner = Objects.requireNonNull(shopper.customer());
      figures.say("%,d entries of one shopper among %,d", Whale.ENTRIES, Whale.ENTRIES + customers * 100);
      var holdings = world.get(Holdings.class);
      var random = RandomGenerator.of("L64X128MixRandom");
      var often = new Times();
      var seldom = new Times();
      var never = new Times();
      int rounds = scale.of(500, 100);
      for (int round = -rounds / 4; round < rounds; round++) {
        var warming = new Times();
        var times = round < 0 ? new Times[] {warming, warming, warming} : new Times[] {often, seldom, never};
        var words = new String[] {"blanket", "cushion " + random.nextInt(500), "aardvark" + random.nextInt(1000)};
        for (int n = 0; n < words.length; n++) {
          var filter = new Filter(Set.of(), words[n], null, null, null, null);
          times[n].measure(() -> World.as(shopper, () -> holdings.page(owner, filter, null, SIZE)));
        }
      }
      figures.say(" often: %s%nseldom: %s%n never: %s", often, seldom, never);
      figures.atMost("often-p99", often.p99(), "ms", 150);
      figures.atMost("seldom-p99", seldom.p99(), "ms", 150);
      figures.atMost("never-p99", never.p99(), "ms", 150);
    }
  }
}
