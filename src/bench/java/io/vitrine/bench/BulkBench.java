package io.vitrine.bench;

import io.vitrine.holding.Edit;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import java.util.Objects;

/**
 * <i>Don't use</i> on all 100,000 entries of a shopper, history for undo and ledger included, and the undo; beside one
 * bare update of the same rows.
 */
final class BulkBench implements Benchmark {

  private static final int OWN = 100_000;

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    try (var world = World.empty()) {
      var shopper = world.shopper("whale");
      var owner = Objects.requireNonNull(shopper.customer());
      world.others(scale.of(19_000, 1_000));
      world.purchases(owner, OWN);
      var holdings = world.get(Holdings.class);
      var all = new Selection.AllMatching(Filter.kinds("purchase", "return"));
      var exclude = new Times();
      var undo = new Times();
      var bare = new Times();
      for (int round = 0; round < scale.of(9, 3); round++) {
        bare.measure(() -> world.jdbc()
            .sql("update entry set version = version + 1 where customer_id = :owner")
            .param("owner", owner.value())
            .update());
        var edit = new Edit[1];
        exclude.measure(() -> edit[0] = World.as(
            shopper, () -> holdings.exclude(owner, all, Exclusion.fromSuggestions(Reason.NOT_MINE))));
        undo.measure(() -> World.as(shopper, () -> holdings.undo(owner, edit[0].id())));
      }
      figures.say("don't use, %,d entries: %s", OWN, exclude);
      figures.say("undo: %s", undo);
      figures.say("one bare update of the same rows: %s", bare);
      figures.atMost("exclude", exclude.median() / 1000, "s", 3);
      figures.atMost("undo", undo.median() / 1000, "s", 3);
    }
  }
}
