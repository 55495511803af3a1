package io.vitrine.bench;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Filter;
import io.vitrine.holding.Filter.Use;
import io.vitrine.holding.Holdings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first page of a timeline of 100,000 entries of several kinds, under several filters; each beside the same two
 * questions (the entries with what limits them, the sums of their orders) asked over one bare connection.
 */
final class TimelineBench implements Benchmark {

  private static final int SIZE = 50;

  private static final String ENTRIES =
      """
      select e.*, s.name, x.reason, x.purposes, x.due_at, d.made_at, d.due_at
        from entry e
        left join source s on s.code = e.source
        left join edit x on x.id = e.excluded_by
        left join edit d on d.id = e.deleted_by
       where e.customer_id = ?
         and %s
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

  /** @param where the same filter as one would write it by hand */
  private record Question(String name, Filter filter, String where) {}

  private static final List<Question> QUESTIONS = List.of(
      new Question("every-kind", filter(Set.of(), null, null, null, null), "1 = 1"),
      new Question("two-kinds", Filter.kinds("play", "basket_event"), "e.kind in ('play', 'basket_event')"),
      new Question("one-rare-kind", Filter.kinds("rating"), "e.kind in ('rating')"),
      new Question(
          "used-of-a-year",
          filter(Set.of(), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), null, Use.USED),
          """
          e.occurred_at >= timestamp '2019-12-31 23:00:00' and e.occurred_at < timestamp '2020-12-31 23:00:00'
             and e.deleted_by is null and e.excluded_by is null\
          """),
      new Question(
          "rare-kind-of-a-source",
          filter(Set.of("rating", "basket_event"), null, null, "bench", null),
          "e.kind in ('rating', 'basket_event') and e.source = 'bench'"),
      new Question(
          "nothing-matches",
          filter(Set.of("visit"), null, null, null, Use.DELETED),
          "e.kind in ('visit') and e.deleted_by is not null"));

  private static Filter filter(
      Set<String> kinds,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String source,
      @Nullable Use use) {
    return new Filter(kinds, null, from, to, source, use);
  }

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    int customers = scale.of(49_000, 1_000);
    try (var world = World.empty()) {
      world.others(customers);
      var shopper = Whale.in(world);
      figures.say("%,d entries of one shopper among %,d", Whale.ENTRIES, Whale.ENTRIES + customers * 100);
      try (var connection = world.source().getConnection()) {
        warmUp(world.get(Holdings.class), shopper, connection);
        for (var question : QUESTIONS) {
          measure(scale, figures, world.get(Holdings.class), shopper, question, connection);
        }
      }
    }
  }

  private static void warmUp(Holdings holdings, Actor shopper, Connection connection) throws SQLException {
    var owner = Objects.requireNonNull(shopper.customer());
    for (int round = 0; round < 600; round++) {
      var question = QUESTIONS.get(round % 2);
      ours(holdings, shopper, owner, question.filter());
      bare(connection, owner, question.where());
    }
  }

  private static void measure(
      Scale scale, Figures figures, Holdings holdings, Actor shopper, Question question, Connection connection)
      throws Exception {
    var owner = Objects.requireNonNull(shopper.customer());
    var ours = new Times();
    var bare = new Times();
    int rounds = scale.of(1_000, 200);
    for (int round = -rounds / 10; round < rounds; round++) {
      if (round < 0) {
        ours(holdings, shopper, owner, question.filter());
        bare(connection, owner, question.where());
      } else if (round % 2 == 0) {
        ours.measure(() -> ours(holdings, shopper, owner, question.filter()));
        bare.measure(() -> bare(connection, owner, question.where()));
      } else {
        bare.measure(() -> bare(connection, owner, question.where()));
        ours.measure(() -> ours(holdings, shopper, owner, question.filter()));
      }
    }
    figures.say("%s: %s%n    bare: %s", question.name(), ours, bare);
    figures.atMost(question.name(), ours.median() / bare.median(), "x the bare SQL", 1.5);
    figures.atMost(question.name() + "-p99", ours.p99(), "ms", 30);
  }

  private static void ours(Holdings holdings, Actor shopper, CustomerId owner, Filter filter) {
    World.as(shopper, () -> holdings.page(owner, filter, null, SIZE));
  }

  private static void bare(Connection connection, CustomerId owner, String where) throws SQLException {
    Instant newest = null;
    Instant oldest = null;
    try (var entries = connection.prepareStatement(ENTRIES.formatted(where))) {
      entries.setLong(1, owner.value());
      try (var rows = entries.executeQuery()) {
        for (int row = 0; rows.next() && row < SIZE; row++) {
          readAll(rows);
          oldest = rows.getObject("occurred_at", Instant.class);
          newest = newest == null ? oldest : newest;
        }
      }
    }
    if (newest == null) {
      return;
    }
    try (var sums = connection.prepareStatement(SUMS)) {
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
}
