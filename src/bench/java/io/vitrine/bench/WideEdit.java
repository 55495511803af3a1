package io.vitrine.bench;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.holding.Entry;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.Reason;
import io.vitrine.holding.Selection;
import io.vitrine.suggestion.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Eight shoppers with 1,000 entries each edit at once in a shop of 100,000 products. */
final class WideEdit {

  private static final int EDITORS = 8;
  private static final int ENTRIES = 1_000;
  private static final int MANY_ENTRIES = 200_000;
  private static final String SKEWED = "1 + floor(pow(rand(%d), 3) * %d)";

  private final World world;
  private final int products;

  private WideEdit(World world, int products) {
    this.world = world;
    this.products = products;
  }

  private record Editor(CustomerId id, Actor actor) {}

  /** @param commits of each edit, until the model has it too */
  private record Measured(long[] edits, long[] commits, int stale) {}

  static void measure(Benchmark.Scale scale, Figures figures, double bar) throws Exception {
    try (var world = World.empty()) {
      new WideEdit(world, scale.of(100_000, 20_000)).measureIn(scale, figures, bar);
    }
  }

  private void measureIn(Benchmark.Scale scale, Figures figures, double bar) throws Exception {
    world.jdbc().sql("insert ignore into source (code, name) values ('bench', 'Web shop')").update();
    world.jdbc()
        .sql(
            """
            insert into product (id, source, external_key, title)
            select seq, 'bench', lpad(seq, 7, '0'), concat('Thing ', seq)
              from seq_1_to_%d
            """
                .formatted(products))
        .update();
    world.jdbc()
        .sql(
            """
            insert into customer (source, external_key, created_at)
            select 'crowd', seq, now(6)
              from seq_1_to_%d
            """
                .formatted(scale.of(10_000, 2_000)))
        .update();
    fill("c.source = 'crowd'", 60);
    var editors = IntStream.range(0, EDITORS).mapToObj(i -> editor("editor-" + i)).toList();
    var collector = collector(scale.of(MANY_ENTRIES, MANY_ENTRIES / 10));
    var counting = new Times();
    counting.measure(() -> Actor.asMachine("bench", world.get(Suggestions.class)::rebuild));
    figures.say("%,d products, histories counted and weights solved in %.0f ms", products, counting.median());
    var times = new Times();
    int stale = 0;
    try (var people = Executors.newFixedThreadPool(EDITORS)) {
      var done = editors.stream()
          .map(editor -> people.submit((Callable<Measured>) () -> edits(editor, scale.of(60, 15))))
          .toList();
      for (var each : done) {
        var measured = each.get();
        stale += measured.stale();
        for (long took : measured.edits()) {
          times.add(took);
        }
      }
    }
    var alone = new Times();
    var commits = new Times();
    var measured = edits(editors.getFirst(), scale.of(200, 40));
    Arrays.stream(measured.edits()).forEach(alone::add);
    Arrays.stream(measured.commits()).forEach(commits::add);
    stale += measured.stale();
    figures.say("eight at once, don't use to the new list: %s", times);
    figures.say("        alone, don't use to the new list: %s", alone);
    figures.say("                     of it, to the commit: %s", commits);
    var many = new Times();
    Arrays.stream(edits(collector, 5).edits()).forEach(many::add);
    figures.say("with %,d entries, don't use to the new list: %s", scale.of(MANY_ENTRIES, MANY_ENTRIES / 10), many);
    figures.atMost("wide.p99", alone.p99(), "ms", bar);
    figures.atMost("wide.stale", stale, "lists", 0);
  }

  private Editor editor(String key) {
    var actor = world.shopper(key);
    var id = Objects.requireNonNull(actor.customer());
    fill("c.id = " + id.value(), ENTRIES);
    return new Editor(id, actor);
  }

  /** Who bought 1,500 things again and again. */
  private Editor collector(int entries) {
    var actor = world.shopper("collector");
    var id = Objects.requireNonNull(actor.customer());
    world.purchases(id, entries);
    return new Editor(id, actor);
  }

  private void fill(String whose, int entries) {
    world.jdbc()
        .sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, order_key, received_at,
                               product_id, title, quantity, amount_minor, currency, details)
            select c.id, now(6) - interval (s.seq * 7 + mod(c.id, 7)) hour, 'purchase', 'bench',
                   concat(c.id, '-', s.seq), concat(c.id, '-', s.seq div 4), now(6), %s,
                   concat('Thing ', s.seq), 1, 100 + mod(s.seq, 9000), 'EUR', '{"place":"Web shop"}'
              from customer c
              join seq_1_to_%d s
             where %s
            """
                .formatted(SKEWED.formatted(Math.abs(whose.hashCode() % 1_000), products), entries, whose))
        .update();
  }

  private Measured edits(Editor editor, int rounds) {
    var suggestions = world.get(Suggestions.class);
    var holdings = world.get(Holdings.class);
    var took = new ArrayList<Long>();
    var commits = new ArrayList<Long>();
    int stale = 0;
    for (int round = 0; round < rounds; round++) {
      var list = World.as(editor.actor, () -> suggestions.forCustomer(editor.id));
      if (list.suggestions().isEmpty()) {
        continue;
      }
      var piece = list.suggestions().getFirst().evidence().getFirst();
      var selection = new Selection.These(
          World.as(editor.actor, () -> holdings.these(editor.id, piece.entries())).entries().stream()
              .collect(Collectors.toMap(Entry::id, Entry::version)));
      long start = System.nanoTime();
      var made = World.as(
          editor.actor, () -> holdings.exclude(editor.id, selection, Exclusion.fromSuggestions(Reason.GIFT)));
      commits.add(System.nanoTime() - start);
      var after = World.as(editor.actor, () -> suggestions.forCustomer(editor.id));
      took.add(System.nanoTime() - start);
      stale += after.suggestions().stream()
              .flatMap(suggestion -> suggestion.evidence().stream())
              .anyMatch(evidence -> evidence.product().equals(piece.product()))
          ? 1
          : 0;
      World.as(editor.actor, () -> holdings.undo(editor.id, made.id()));
    }
    return new Measured(array(took), array(commits), stale);
  }

  private static long[] array(List<Long> times) {
    return times.stream().mapToLong(Long::longValue).toArray();
  }
}
