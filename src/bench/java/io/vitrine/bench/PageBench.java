package io.vitrine.bench;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Page;
import io.vitrine.holding.PageKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Fifty entries, the newest and those from anywhere deep down, for a shopper with 100,000 among 2 million; beside the
 * same two questions (the entries with what limits them, the sums of their orders) asked over one bare connection.
 */
final class PageBench implements Benchmark {

  private static final int SIZE = 50;
  private static final Filter FILTER = Filter.kinds("purchase", "return");

  private static final String ENTRIES =
      """
      select e.*, s.name, x.reason, x.purposes, x.due_at, d.made_at, d.due_at
        from entry e
        left join source s on s.code = e.source
        left join edit x on x.id = e.excluded_by
        left join edit d on d.id = e.deleted_by
       where e.customer_id = ?
         and e.kind in ('purchase', 'return')
         and e.occurred_at <= ?
         and (e.occurred_at < ? or e.id < ?)
       order by e.occurred_at desc, e.id desc
       limit 51
      """;

  private static final String SUMS =
      """
      select e.source, e.order_key, e.currency, sum(e.amount_minor)
        from entry e
       where e.customer_id = ?
         and e.occurred_at between ? and ?
         and e.amount_minor is not null
         and e.deleted_by is null
       group by e.source, e.order_key, e.currency
      """;

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    int own = 100_000;
    int customers = scale.of(19_000, 1_000);
    try (var world = World.empty()) {
      var shopper = world.shopper("whale");
      var owner = Objects.requireNonNull(shopper.customer());
      world.others(customers);
      world.purchases(owner, own);
      figures.say("%,d entries of one shopper among %,d", own, own + customers * 100);
      explain(world, owner, figures);
      var holdings = world.get(Holdings.class);
      try (var connection = world.source().getConnection()) {
        measure(scale, figures, holdings, shopper, owner, connection);
      }
    }
  }

  private static void measure(
      Scale scale, Figures figures, Holdings holdings, Actor shopper, CustomerId owner, Connection connection)
      throws Exception {
    var random = RandomGenerator.of("L64X128MixRandom");
    var newest = Instant.parse("2100-01-01T00:00:00Z");
    int rounds = scale.of(3_000, 600);
    var first = new Times[] {new Times(), new Times()};
    var deep = new Times[] {new Times(), new Times()};
    for (int round = -600; round < rounds; round++) {
      var at = Instant.parse("2019-01-10T08:00:00Z").plus(Duration.ofHours(random.nextInt(24_000)));
      var key = new PageKey(at, new EntryId(Long.MAX_VALUE));
      if (round < 0) {
        ours(holdings, shopper, owner, null);
        ours(holdings, shopper, owner, key);
        bare(connection, owner, at);
        bare(connection, owner, newest);
        continue;
      }
      // Whoever goes first finds the page cold: take turns.
      for (int turn = 0; turn < 2; turn++) {
        if ((round + turn) % 2 == 0) {
          first[0].measure(() -> ours(holdings, shopper, owner, null));
          deep[0].measure(() -> ours(holdings, shopper, owner, key));
        } else {
          first[1].measure(() -> bare(connection, owner, newest));
          deep[1].measure(() -> bare(connection, owner, at));
        }
      }
    }
    figures.say("first page: %s%n      bare: %s", first[0], first[1]);
    figures.say(" deep page: %s%n      bare: %s", deep[0], deep[1]);
    figures.atMost("first", first[0].median() / first[1].median(), "x the bare SQL", 1.5);
    figures.atMost("first-p99", first[0].p99(), "ms", 20);
    figures.atMost("deep", deep[0].median() / deep[1].median(), "x the bare SQL", 1.5);
    figures.atMost("deep-p99", deep[0].p99(), "ms", 20);
  }

  private static void ours(Holdings holdings, Actor shopper, CustomerId owner, @Nullable PageKey key) {
    Page page = World.as(shopper, () -> holdings.page(owner, FILTER, key, SIZE));
    if (page.entries().size() != SIZE) {
      throw new IllegalStateException("A page of " + page.entries().size());
    }
  }

  private static void bare(Connection connection, CustomerId owner, Instant at) throws SQLException {
    Instant newest = null;
    Instant oldest = null;
    try (var entries = connection.prepareStatement(ENTRIES)) {
      entries.setLong(1, owner.value());
      entries.setObject(2, at);
      entries.setObject(3, at);
      entries.setLong(4, Long.MAX_VALUE);
      try (var rows = entries.executeQuery()) {
        for (int row = 0; rows.next() && row < SIZE; row++) {
          readAll(rows);
          oldest = rows.getObject("occurred_at", Instant.class);
          newest = newest == null ? oldest : newest;
        }
      }
    }
    try (PreparedStatement sums = connection.prepareStatement(SUMS)) {
      sums.setLong(1, owner.value());
      sums.setObject(2, oldest);
      sums.setObject(3, newest);
      try (var rows = sums.executeQuery()) {
        while (rows.next()) {
          readAll(rows);
        }
      }
    }
  }

  private static void readAll(ResultSet rows) throws SQLException {
    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
      rows.getString(column);
    }
  }

  /** A deep page must be a range of the primary key, read in its order. */
  private static void explain(World world, CustomerId owner, Figures figures) {
    var plan = world.jdbc()
        .sql("explain " + ENTRIES)
        .params(owner.value(), Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2020-01-01T00:00:00Z"), 1)
        .query()
        .listOfRows()
        .getFirst();
    figures.say("explain: type %s, key %s, extra %s", plan.get("type"), plan.get("key"), plan.get("Extra"));
    boolean range = "range".equals(plan.get("type"))
        && "PRIMARY".equals(plan.get("key"))
        && !String.valueOf(plan.get("Extra")).contains("filesort");
    figures.atLeast("range-of-primary-key-without-sort", range ? 1 : 0, "of 1", 1);
  }
}
