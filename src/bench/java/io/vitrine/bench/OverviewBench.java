package io.vitrine.bench;

import io.vitrine.customer.AccessLog;
import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Browser;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.EditId;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.Overviews;
import io.vitrine.holding.PageKey;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import io.vitrine.holding.Uses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * All that the overview reads for a shopper with 100,000 entries among 5 million, beside counting the kinds afresh; and
 * whether the kept counts are the fresh ones after many edits: a few of that shopper, whose every edit also counts a
 * history of 100,000 anew, and many of one who has 2,000 entries of the same kinds.
 */
final class OverviewBench implements Benchmark {

  private static final int FRESH = 4;

  /** So far reach the entries of most kinds. */
  private static final int WHALE_HOURS = 14_000;
  private static final int CALF_HOURS = 1_000;

  private static final Filter ALL = new Filter(Set.of(), null, null, null, null, null);

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    int customers = scale.of(49_000, 1_000);
    try (var world = World.empty()) {
      world.others(customers);
      var calf = Whale.calf(world);
      var shopper = Whale.in(world);
      var owner = Objects.requireNonNull(shopper.customer());
      figures.say("%,d entries of one shopper among %,d", Whale.ENTRIES, Whale.ENTRIES + customers * 100);
      measure(scale, figures, world, shopper, owner);
      boolean ofWhale = edit(figures, world, shopper, scale.of(100, 20), WHALE_HOURS);
      boolean ofCalf = edit(figures, world, calf, scale.of(10_000, 1_000), CALF_HOURS);
      figures.atLeast("kept-equals-fresh", (ofWhale ? 1 : 0) + (ofCalf ? 1 : 0), "of 2", 2);
    }
  }

  private static void measure(Scale scale, Figures figures, World world, Actor shopper, CustomerId owner)
      throws Exception {
    var since = world.get(Clock.class).instant().minus(Duration.ofDays(1));
    var kept = new Times();
    var counted = new Times();
    var nothing = new Times();
    var oneRow = new Times();
    int rounds = scale.of(2_000, 300);
    for (int round = -rounds / 4; round < rounds; round++) {
      if (round < 0) {
        read(world, shopper, owner, since);
        continue;
      }
      kept.measure(() -> read(world, shopper, owner, since));
      // What the machine takes for next to nothing, in the same minute.
      nothing.measure(() -> world.jdbc().sql("select 1").query(Integer.class).single());
      oneRow.measure(() -> world.jdbc().sql("select created_at from customer where id = ?").param(owner.value())
          .query().listOfRows());
      if (round % 20 == 0) {
        counted.measure(() -> world.jdbc()
            .sql("select kind, count(*) from entry where customer_id = ? group by kind")
            .param(owner.value())
            .query()
            .listOfRows());
      }
    }
    figures.say("overview: %s%ncounting the kinds afresh: %s%nselect 1: %s%none row by its key: %s",
        kept, counted, nothing, oneRow);
    figures.atMost("p99", kept.p99(), "ms", 30);
  }

  /** What the page asks the rooms for. Nothing came in since: that is how it mostly is. */
  private static void read(World world, Actor shopper, CustomerId owner, Instant since) {
    World.as(shopper, () -> {
      world.get(Accounts.class).visitedBefore(owner);
      world.get(Uses.class).of(owner, new Browser(false));
      world.get(AccessLog.class).of(owner, AccessLog.Asked.ALL, FRESH);
      var overview = world.get(Overviews.class).of(owner, since.plus(Duration.ofDays(2)), FRESH);
      if (overview.held() == 0) {
        throw new IllegalStateException("Nothing is held");
      }
      return overview;
    });
  }

  /** Whether the kept counts are the fresh ones after so many edits. */
  private static boolean edit(Figures figures, World world, Actor shopper, int edits, int hours) {
    var owner = Objects.requireNonNull(shopper.customer());
    long began = System.nanoTime();
    var holdings = world.get(Holdings.class);
    var random = RandomGenerator.of("L64X128MixRandom");
    var made = new ArrayList<EditId>();
    for (int n = 0; n < edits; n++) {
      int which = random.nextInt(4);
      var some = some(holdings, shopper, owner, random, hours);
      World.as(shopper, () -> {
        try {
          switch (which) {
            case 0 -> made.add(holdings.delete(owner, some).id());
            case 1, 2 -> made.add(
                holdings.exclude(owner, some, Exclusion.fromSuggestions(Reason.GIFT)).id());
            default -> {
              if (!made.isEmpty()) {
                holdings.undo(owner, made.remove(random.nextInt(made.size())));
              }
            }
          }
        } catch (NothingToDo late) {
          // Undone or deleted before.
        }
        return true;
      });
    }
    var kept = counts(world, "select kind, sum(entries), sum(deleted), sum(not_used) from kept_count"
        + " where customer_id = ? and entries > 0 group by kind", owner);
    var fresh = counts(world, "select kind, count(*), sum(deleted_by is not null),"
        + " sum(deleted_by is null and excluded_by is not null) from entry where customer_id = ? group by kind", owner);
    figures.say("after %,d edits in %.1f s: kept %s%n               fresh %s",
        edits, (System.nanoTime() - began) / 1e9, kept, fresh);
    return kept.equals(fresh);
  }

  /** One to three entries that stand together, somewhere. */
  private static Selection some(Holdings holdings, Actor shopper, CustomerId owner, RandomGenerator random, int hours) {
    var at = Instant.parse("2019-01-10T08:00:00Z").plus(Duration.ofHours(random.nextInt(hours)));
    var page = World.as(shopper, () -> holdings.page(
        owner, ALL, new PageKey(at, new EntryId(Long.MAX_VALUE)), 1 + random.nextInt(3)));
    Map<EntryId, Integer> versions =
        page.entries().stream().collect(Collectors.toMap(Entry::id, Entry::version));
    return new Selection.These(versions);
  }

  private static List<String> counts(World world, String sql, CustomerId owner) {
    return world.jdbc().sql(sql).param(owner.value())
        .query((rs, n) -> rs.getString(1) + " " + rs.getLong(2) + " " + rs.getLong(3) + " " + rs.getLong(4))
        .list()
        .stream()
        .sorted()
        .toList();
  }
}
