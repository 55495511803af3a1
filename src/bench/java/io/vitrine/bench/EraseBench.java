package io.vitrine.bench;

import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Extent;
import io.vitrine.erasure.Erasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases a shopper with 100,000 entries among 5 million, everything included: journal, verdicts, what is kept of 60,000
 * purchases, stones, ledger, the model, key and salt; beside the bare deletes of the same rows. And shoppers with 500,
 * one after another and two at a time.
 */
final class EraseBench implements Benchmark {

  private static final int FEW = 500;
  private static final List<String> TABLES = List.of(
      "kept_count", "access_log", "choice", "decision", "permit", "edited_entry", "dispute", "entry", "edit",
      "account");

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    try (var world = World.empty()) {
      world.others(scale.of(49_000, 2_000));
      int rounds = scale.of(5, 3);
      var bare = new Times();
      var erase = new Times();
      for (int round = 0; round < rounds; round++) {
        var one = whale(world, "bare-" + round);
        bare.measure(() -> delete(world, one));
        var other = whale(world, "erased-" + round);
        erase.measure(() -> erase(world, other));
      }
      figures.say("bare deletes, %,d entries: %s", Whale.ENTRIES, bare);
      figures.say("erase, %,d entries of which %,d stay as invoices: %s", Whale.ENTRIES, Whale.PURCHASES, erase);
      var few = new Times();
      for (var shopper : shoppers(world, scale.of(200, 40))) {
        few.measure(() -> erase(world, shopper));
      }
      figures.say("erase, %,d entries: %s", FEW, few);
      double aMinute = casesAMinute(world, scale.of(300, 60));
      figures.say("cases of %,d entries a minute, two at a time: %,.0f", FEW, aMinute);
      figures.atMost("whale-to-bare", erase.median() / bare.median(), "x", 2.5);
      figures.atMost("whale", erase.median() / 1000, "s", 5);
      figures.atMost("few.p95", few.percentile(95), "ms", 200);
      // 10,000 a day are 7 a minute.
      figures.atLeast("cases-a-minute", aMinute, "", 70);
    }
  }

  private static CustomerId whale(World world, String key) {
    var whale = Objects.requireNonNull(Whale.in(world, key).customer());
    count(world, whale);
    return whale;
  }

  private static void count(World world, CustomerId customer) {
    world.jdbc()
        .sql(
            """
            insert into kept_count (customer_id, day, kind, source, entries, deleted, not_used, last_received)
            select customer_id, date(occurred_at), kind, source, count(*), 0, 0, max(received_at)
              from entry
             where customer_id = :customer
             group by date(occurred_at), kind, source
            """)
        .param("customer", customer.value())
        .update();
  }

  private static void delete(World world, CustomerId customer) {
    world.get(TransactionTemplate.class).executeWithoutResult(status -> {
      TABLES.forEach(table -> world.jdbc()
          .sql("delete from " + table + " where customer_id = :customer")
          .param("customer", customer.value())
          .update());
      world.jdbc().sql("delete from customer where id = :customer").param("customer", customer.value()).update();
    });
  }

  private static void erase(World world, CustomerId customer) {
    var caseRef = "V-" + UUID.randomUUID();
    Actor.asMachine("bench", () -> world.get(Erasure.class).erase(caseRef, customer, Extent.EVERYTHING));
  }

  private static List<CustomerId> shoppers(World world, int count) {
    var shoppers = new ArrayList<CustomerId>();
    for (int i = 0; i < count; i++) {
      var shopper = Objects.requireNonNull(world.shopper("few-" + UUID.randomUUID()).customer());
      world.purchases(shopper, FEW);
      count(world, shopper);
      shoppers.add(shopper);
    }
    return shoppers;
  }

  private static double casesAMinute(World world, int count) throws Exception {
    var shoppers = shoppers(world, count);
    var next = new AtomicInteger();
    long start = System.nanoTime();
    try (var two = Executors.newFixedThreadPool(2)) {
      var done = new ArrayList<Future<?>>();
      for (int thread = 0; thread < 2; thread++) {
        done.add(two.submit(() -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            erase(world, shoppers.get(i));
          }
        }));
      }
      for (var each : done) {
        each.get();
      }
    }
    return count / ((System.nanoTime() - start) / 60e9);
  }
}
