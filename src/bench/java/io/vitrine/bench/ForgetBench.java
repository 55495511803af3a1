package io.vitrine.bench;

import io.vitrine.affinity.Affinity;
import io.vitrine.affinity.Ranking;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * After thousands of random adds, edits, exclusions and erasures the model equals one built afresh from what is left,
 * in another order and with other row numbers: SHA-256 over counts, weights, the top 20 of 1,000 shoppers and their
 * evidence. And how long it takes to forget one.
 */
final class ForgetBench implements Benchmark {

  private static final double BAR = 1;

  @Override
  public void run(Scale scale, Figures figures) throws Exception {
    equality(scale, figures);
    speed(scale, figures);
  }

  private record Person(int[] had, int[] again) {}

  private static void equality(Scale scale, Figures figures) throws Exception {
    int products = scale.of(2_000, 600);
    var crowd = new Crowd(products, 7);
    var inOrder = IntStream.range(0, products).boxed().toList();
    var lived = Crowd.model(inOrder);
    var people = new HashMap<Long, Person>();
    for (long id = 0; id < scale.of(20_000, 3_000); id++) {
      put(lived, people, id, crowd);
    }
    int edits = scale.of(10_000, 3_000);
    for (int edit = 0; edit < edits; edit++) {
      long id = crowd.below(people.size() + 50);
      switch (crowd.below(4)) {
        case 0 -> put(lived, people, id, crowd);
        case 1 -> {
          people.remove(id);
          lived.forget(id);
        }
        default -> drop(lived, people, id, crowd);
      }
      if (edit % 50 == 0) {
        ask(lived, people, id);
      }
    }
    var shuffled = new ArrayList<>(inOrder);
    Collections.shuffle(shuffled, new Random(8));
    var fresh = Crowd.model(shuffled);
    var ids = new ArrayList<>(people.keySet());
    Collections.shuffle(ids, new Random(9));
    int[] rows = rows(shuffled);
    for (long id : ids) {
      var person = people.get(id);
      if (person != null) {
        fresh.remember(id, moved(person.had, rows), moved(person.again, rows));
      }
    }
    var some = people.keySet().stream().sorted().limit(1_000).toList();
    boolean counts = Arrays.equals(lived.fingerprint(), fresh.fingerprint());
    boolean weights = Arrays.equals(lived.fingerprintOfWeights(), fresh.fingerprintOfWeights());
    boolean lists = Arrays.equals(
        lists(lived, people, some, IntStream.range(0, products).toArray()), lists(fresh, people, some, rows));
    figures.say("%,d edits, %,d shoppers left: counts %s, weights %s, lists of %,d with evidence %s",
        edits, people.size(), counts, weights, some.size(), lists);
    figures.atLeast("equal", (counts ? 1 : 0) + (weights ? 1 : 0) + (lists ? 1 : 0), "of 3 hashes", 3);
  }

  private static void put(Affinity affinity, Map<Long, Person> people, long id, Crowd crowd) {
    int[] history = crowd.history(5 + crowd.below(40));
    var person = new Person(history, crowd.someOf(history));
    people.put(id, person);
    affinity.remember(id, person.had, person.again);
  }

  /** Some of it is excluded or deleted. */
  private static void drop(Affinity affinity, Map<Long, Person> people, long id, Crowd crowd) {
    var before = people.get(id);
    if (before != null && before.had.length > 1) {
      int gone = before.had[crowd.below(before.had.length)];
      var after = new Person(
          Arrays.stream(before.had).filter(product -> product != gone).toArray(),
          Arrays.stream(before.again).filter(product -> product != gone).toArray());
      people.put(id, after);
      affinity.remember(id, after.had, after.again);
    }
  }

  private static void ask(Affinity affinity, Map<Long, Person> people, long id) {
    var person = people.get(id);
    if (person != null) {
      affinity.rank(id, Crowd.pieces(person.had), new BitSet(), 20);
    }
  }

  private static int[] rows(List<Integer> productsInOrder) {
    int[] rows = new int[productsInOrder.size()];
    for (int row = 0; row < rows.length; row++) {
      rows[productsInOrder.get(row)] = row;
    }
    return rows;
  }

  private static int[] moved(int[] products, int[] rows) {
    return Arrays.stream(products).map(product -> rows[product]).toArray();
  }

  private static byte[] lists(Affinity affinity, Map<Long, Person> people, List<Long> some, int[] rows)
      throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    for (long id : some) {
      var person = people.get(id);
      if (person != null) {
        var ranking = affinity.rank(id, Crowd.pieces(moved(person.had, rows)), new BitSet(), 20);
        for (var ranked : ranking.best()) {
          write(digest, affinity, ranked);
        }
      }
    }
    return digest.digest();
  }

  private static void write(MessageDigest digest, Affinity affinity, Ranking.Ranked ranked) {
    digest.update(affinity.key(ranked.product()).key().getBytes(StandardCharsets.UTF_8));
    digest.update(ByteBuffer.allocate(8).putLong(ranked.score()).flip());
    for (var share : ranked.evidence()) {
      digest.update(affinity.key(share.product()).key().getBytes(StandardCharsets.UTF_8));
      digest.update(ByteBuffer.allocate(8).putLong(share.amount()).flip());
    }
  }

  private static void speed(Scale scale, Figures figures) throws Exception {
    int products = scale.of(10_000, 2_000);
    int shoppers = scale.of(100_000, 20_000);
    var crowd = new Crowd(products, 11);
    var affinity = Crowd.model(IntStream.range(0, products).boxed().toList());
    var histories = new ArrayList<int[]>();
    var building = new Times();
    for (int id = 0; id < shoppers; id++) {
      histories.add(crowd.history(30));
    }
    building.measure(() -> {
      for (int id = 0; id < shoppers; id++) {
        affinity.remember(id, histories.get(id));
      }
    });
    affinity.solveAll();
    var forgetting = new Times();
    var next = new Times();
    for (int i = -500; i < scale.of(5_000, 1_000); i++) {
      int id = crowd.below(shoppers);
      if (i < 0) {
        affinity.forget(id);
      } else {
        forgetting.measure(() -> affinity.forget(id));
      }
      if (i >= 0 && i % 100 == 0) {
        var pieces = Crowd.pieces(histories.get(crowd.below(shoppers)));
        next.measure(() -> affinity.rank(-1, pieces, new BitSet(), 20));
      }
      affinity.remember(id, histories.get(id));
    }
    figures.say("%,d products, %,d shoppers counted in %.0f ms", products, shoppers, building.median());
    figures.say("        one forgotten: %s", forgetting);
    figures.say("first list after 100 changes: %s", next);
    figures.say("a whole count takes %,.0f times as long as to forget one", building.median() / forgetting.median());
    figures.atMost("p99", forgetting.p99(), "ms", BAR);
    Rebuilding.ofPeers(histories, products, forgetting.median(), figures);
  }
}
