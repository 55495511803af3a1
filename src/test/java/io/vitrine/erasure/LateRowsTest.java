package io.vitrine.erasure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Extent;
import io.vitrine.customer.Newcomer;
import io.vitrine.holding.Intake;
import io.vitrine.holding.NewEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows of a till that come twice, late and in any order around erasures: whatever happened before an erasure stays
 * away, whatever happened after it is there, and who was not erased misses nothing. Each card is an order of its own.
 */
@VitrineTest
class LateRowsTest {

  private static final int CARDS = 50;

  @Autowired private Intake intake;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private Customers customers;
  @Autowired private Erasure erasure;
  @Autowired private TestClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void fiveHundredOrdersOfLateAndRepeatedRowsBringNothingErasedBack(int seed) {
    inAnyOrder(new Random(seed));
  }

  @Tag("long")
  @Test
  void tenThousandOrdersOfLateAndRepeatedRowsBringNothingErasedBack() {
    for (int seed = 0; seed < 200; seed++) {
      inAnyOrder(new Random(1_000 + seed));
      clock.reset();
    }
  }

  private record Row(String card, String receipt, Instant at) {

    boolean isLater() {
      return receipt.startsWith("A");
    }

    NewEntry entry(CustomerId owner) {
      return new NewEntry(owner, "purchase", receipt, null, at, null, "Thing", 1, null, "{}");
    }
  }

  private void inAnyOrder(Random random) {
    var source = "till-" + UUID.randomUUID().toString().substring(0, 8);
    var before = new ArrayList<Row>();
    var start = clock.instant();
    for (int card = 0; card < CARDS; card++) {
      for (int row = 0; row < 4; row++) {
        before.add(new Row("c" + card, "B%d-%d".formatted(card, row), start.minus(Duration.ofHours(3L + row))));
      }
    }
    var known = new HashSet<String>();
    for (int batch = 0; batch < 2; batch++) {
      known.addAll(send(source, pick(before, random)));
    }
    var erased = erase(source, random);
    clock.forward(Duration.ofHours(2));
    var after = new ArrayList<Row>();
    for (int card = 0; card < CARDS; card++) {
      for (int row = 0; row < 2; row++) {
        after.add(new Row("c" + card, "A%d-%d".formatted(card, row), clock.instant().minusSeconds(600)));
      }
      // An erased key with a date after the erasure is the erased thing all the same.
      after.add(new Row("c" + card, "B%d-0".formatted(card), clock.instant().minusSeconds(600)));
    }
    var all = new ArrayList<>(before);
    all.addAll(after);
    var sent = new HashSet<>(known);
    for (int batch = 0; batch < 2; batch++) {
      sent.addAll(send(source, pick(all, random)));
    }
    sent.addAll(send(source, pick(before, random)));
    sent.addAll(send(source, after));
    assertThat(held(source)).isEqualTo(expected(all, known, sent, erased));
  }

  /** Some of the rows in any order; a file says a receipt once. */
  private static List<Row> pick(List<Row> rows, Random random) {
    var some = new LinkedHashMap<String, Row>();
    var shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    shuffled.stream().filter(row -> random.nextBoolean()).forEach(row -> some.putIfAbsent(row.receipt(), row));
    return List.copyOf(some.values());
  }

  private Set<String> send(String source, List<Row> rows) {
    var heard = new HashMap<String, Instant>();
    rows.forEach(row -> heard.merge(row.card(), row.at(), (one, other) -> one.isAfter(other) ? one : other));
    // As an import does it: in one transaction, those it tells of first.
    Actor.asMachine("test", () -> transaction.execute(status -> {
      intake.name(source, "A till");
      var ids = customers.takeIn(source, heard.keySet().stream().map(Newcomer::known).toList(), heard);
      return intake.takeIn(
          source,
          rows.stream()
              .filter(row -> ids.containsKey(row.card()))
              .map(row -> row.entry(requireNonNull(ids.get(row.card()))))
              .toList());
    }));
    return rows.stream().map(Row::receipt).collect(Collectors.toSet());
  }

  private Set<String> erase(String source, Random random) {
    var erased = new HashSet<String>();
    for (int card = 0; card < CARDS; card++) {
      var key = "c" + card;
      var customer = Actor.asMachine("test", () -> customers.byKey(source, key));
      if (customer.isPresent() && random.nextInt(3) > 0) {
        var caseRef = "V-" + UUID.randomUUID();
        Actor.asMachine("test", () -> erasure.erase(caseRef, customer.get(), Extent.EVERYTHING));
        erased.add(key);
      }
    }
    return erased;
  }

  private Set<String> held(String source) {
    return new TreeSet<>(jdbc.sql(
            """
            select concat(c.external_key, ' ', e.external_key)
              from entry e
              join customer c on c.id = e.customer_id
             where e.source = :source
            """)
        .param("source", source)
        .query(String.class)
        .list());
  }

  /** Of who was not erased all that was ever sent; of who was, what was first sent later and happened later. */
  private static Set<String> expected(
      List<Row> rows, Set<String> known, Set<String> sent, Set<String> erased) {
    return rows.stream()
        .filter(row -> erased.contains(row.card())
            ? !known.contains(row.receipt()) && (row.isLater() || row.receipt().endsWith("-0"))
            : sent.contains(row.receipt()))
        .map(row -> row.card() + " " + row.receipt())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
