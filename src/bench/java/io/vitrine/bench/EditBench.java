package io.vitrine.bench;

import io.vitrine.customer.Accounts;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Entry;
import io.vitrine.holding.EntryId;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import io.vitrine.suggestion.Evidence;
import io.vitrine.suggestion.SuggestionList;
import io.vitrine.suggestion.Suggestions;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * From <i>Don't use</i> on a piece of evidence to the new list, commit included, for shoppers of UCI Online Retail;
 * beside one bare update of the same entries with its commit, over one connection. And the same in a shop of 100,000
 * products, with eight who edit at once.
 */
final class EditBench implements Benchmark {

  private static final double BAR = 50;

  private static final int EDIT = 0;
  private static final int COMMIT = 1;
  private static final int LIST = 2;
  private static final int BARE = 3;

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    WideEdit.measure(scale, figures, BAR);
    if (!Files.exists(OnlineRetail.file())) {
      figures.skipped("p99", "there is no " + OnlineRetail.file() + "; say -Ddata=FOLDER");
      return;
    }
    try (var world = World.empty("vitrine.import.rejected=target/bench-rejected")) {
      var filling = new Times();
      var customers = new ArrayList<CustomerId>();
      filling.measure(() -> customers.addAll(OnlineRetail.into(world)));
      var counting = new Times();
      counting.measure(() -> Actor.asMachine("bench", world.get(Suggestions.class)::rebuild));
      figures.say("%,d customers imported in %.0f ms, their histories counted in %.0f ms",
          customers.size(), filling.median(), counting.median());
      int shoppers = scale.of(1_000, 300);
      var signedIn = IntStream.range(0, shoppers)
          .mapToObj(i -> signedIn(world, customers.get((int) ((long) i * customers.size() / shoppers))))
          .toList();
      try (var connection = world.source().getConnection()) {
        connection.setAutoCommit(false);
        measure(world, signedIn, connection, scale, figures);
      }
    }
  }

  private static Shopper signedIn(World world, CustomerId id) {
    var login = "bench-" + id.value();
    return new Shopper(id, Actor.asMachine("bench", () -> world.get(Accounts.class)
        .openShopper(id, login, "no password", login)
        .actor(world.get(Clock.class).instant())));
  }

  private record Shopper(CustomerId id, Actor actor) {}

  private static void measure(
      World world, List<Shopper> shoppers, Connection connection, Scale scale, Figures figures) throws Exception {
    var suggestions = world.get(Suggestions.class);
    var holdings = world.get(Holdings.class);
    var times = new Times[] {new Times(), new Times(), new Times(), new Times()};
    int stale = 0;
    for (int round = -scale.of(300, 100); round < scale.of(3_000, 600); round++) {
      var shopper = shoppers.get(Math.floorMod(round, shoppers.size()));
      var list = World.as(shopper.actor, () -> suggestions.forCustomer(shopper.id));
      if (list.suggestions().isEmpty()) {
        continue;
      }
      var piece = list.suggestions().getFirst().evidence().getFirst();
      // Whoever goes first finds the rows cold: take turns.
      if (round % 2 == 0) {
        bare(connection, shopper, piece.entries(), round < 0 ? new Times() : times[BARE]);
      }
      var selection = selection(World.as(shopper.actor, () -> holdings.these(shopper.id, piece.entries())).entries());
      long start = System.nanoTime();
      var made = World.as(
          shopper.actor, () -> holdings.exclude(shopper.id, selection, Exclusion.fromSuggestions(Reason.GIFT)));
      long committed = System.nanoTime();
      var after = World.as(shopper.actor, () -> suggestions.forCustomer(shopper.id));
      long listed = System.nanoTime();
      if (round >= 0) {
        times[EDIT].add(listed - start);
        times[COMMIT].add(committed - start);
        times[LIST].add(listed - committed);
      }
      stale += uses(after, piece) ? 1 : 0;
      World.as(shopper.actor, () -> holdings.undo(shopper.id, made.id()));
      if (round % 2 != 0) {
        bare(connection, shopper, piece.entries(), round < 0 ? new Times() : times[BARE]);
      }
    }
    figures.say("don't use, to the new list: %s", times[EDIT]);
    figures.say("     of it, to the commit: %s", times[COMMIT]);
    figures.say("          of it, the list: %s", times[LIST]);
    figures.say("   bare update and commit: %s", times[BARE]);
    figures.atMost("p99", times[EDIT].p99(), "ms", BAR);
    figures.atMost("stale", stale, "lists", 0);
  }

  private static Selection selection(List<Entry> entries) {
    return new Selection.These(entries.stream().collect(Collectors.toMap(Entry::id, Entry::version)));
  }

  private static boolean uses(SuggestionList list, Evidence piece) {
    return list.suggestions().stream()
        .flatMap(suggestion -> suggestion.evidence().stream())
        .anyMatch(evidence -> evidence.product().equals(piece.product()));
  }

  private static void bare(Connection connection, Shopper shopper, List<EntryId> entries, Times times)
      throws Exception {
    times.measure(() -> {
      try (var update = connection.prepareStatement(
          "update entry set version = version + 1 where customer_id = ? and id = ?")) {
        for (var entry : entries) {
          update.setLong(1, shopper.id.value());
          update.setLong(2, entry.value());
          update.executeUpdate();
        }
      }
      connection.commit();
    });
  }
}
