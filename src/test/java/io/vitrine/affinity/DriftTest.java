package io.vitrine.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is said of weights that were not solved anew holds, and no list differs for it. */
class DriftTest {

  private static final int PRODUCTS = 40;
  private static final Weighting FIRM = new Weighting(2, 6, 1, 90, 120, 240, 0.4, 90, 10_000);

  @Property(tries = 60)
  void noWeightLiesFartherOffThanIsSaid(@ForAll long seed) {
    var crowd = new Crowd(seed);
    var counts = new Counts();
    counts.grow(PRODUCTS);
    var weights = new Weights(counts, FIRM, Integer::compare);
    weights.grow(PRODUCTS);
    var had = new TreeMap<Integer, Had>();
    int said = 0;
    for (int edit = 0; edit < 300; edit++) {
      int shopper = crowd.random.nextInt(90);
      var before = had.getOrDefault(shopper, Had.NOTHING);
      var after = crowd.next(before);
      had.put(shopper, after);
      weights.changed(before, after, counts.replace(before, after));
      if (crowd.random.nextInt(3) == 0) {
        weights.refresh();
        said += check(counts, weights);
      }
      if (crowd.random.nextInt(8) == 0) {
        weights.refresh();
        IntStream.range(0, PRODUCTS).forEach(weights.reader()::of);
        IntStream.range(0, PRODUCTS).filter(_ -> crowd.random.nextBoolean()).forEach(weights::settle);
      }
    }
    assertThat(said).isGreaterThan(50);
  }

  /** Returns of how many products something was said. */
  private static int check(Counts counts, Weights weights) {
    int said = 0;
    var reader = weights.reader();
    for (int product = 0; product < PRODUCTS; product++) {
      var fresh = new Ridge(counts, FIRM, Integer::compare).solve(product);
      var rough = reader.roughly(product);
      if (reader.isSolved(product)) {
        assertThat(reader.of(product)).usingRecursiveComparison().ignoringFields("firmness").isEqualTo(fresh);
      } else if (rough != null) {
        assertThat(rough.neighbours()).containsExactlyInAnyOrder(fresh.neighbours());
        double off = reader.off(product, rough);
        said += off < 0.1 && rough.neighbours().length > 0 ? 1 : 0;
        for (int k = 0; k < rough.neighbours().length; k++) {
          int at = IntStream.of(fresh.neighbours()).boxed().toList().indexOf(rough.neighbours()[k]);
          assertThat(Math.abs(rough.weight(k, reader.tilt(rough)) - fresh.weight(at, reader.tilt(fresh))))
              .isLessThanOrEqualTo(off + fresh.rounded(reader.tilt(fresh)));
        }
      }
    }
    return said;
  }

  @Property(tries = 60)
  void aListAskedForInTheMidstOfChangesIsThatOfAFreshStart(@ForAll long seed) {
    var crowd = new Crowd(seed);
    var lived = new Affinity(FIRM);
    lived.turn(100);
    lived.rows(keys());
    var had = new TreeMap<Integer, Had>();
    int day = 100;
    for (int edit = 0; edit < 200; edit++) {
      int shopper = crowd.random.nextInt(90);
      var after = crowd.next(had.getOrDefault(shopper, Had.NOTHING));
      had.put(shopper, after);
      lived.remember(shopper, after.products(), after.again(), after.newest());
      if (crowd.random.nextInt(20) == 0) {
        day += 5;
        lived.turn(day);
      }
      if (edit > 90 && crowd.random.nextInt(4) == 0) {
        var fresh = new Affinity(FIRM);
        fresh.turn(day);
        fresh.rows(keys());
        had.forEach((id, it) -> fresh.remember(id, it.products(), it.again(), it.newest()));
        for (int asked = 0; asked < 3; asked++) {
          int id = crowd.random.nextInt(90);
          var pieces = crowd.pieces(had.getOrDefault(id, Had.NOTHING));
          assertThat(lived.rank(id, pieces, new BitSet(), 4).best())
              .isEqualTo(fresh.rank(id, pieces, new BitSet(), 4).best());
          assertThat(lived.rank(id, pieces, new BitSet(), 4).candidates())
              .isEqualTo(fresh.rank(id, pieces, new BitSet(), 4).candidates());
        }
      }
      if (crowd.random.nextInt(10) == 0) {
        lived.solveAll();
      }
    }
  }

  @Property(tries = 20)
  void whenThereAreManyMoreNothingIsSolvedAnewAndAllIsAsSolvedAfresh(@ForAll long seed) {
    var crowd = new Crowd(seed);
    var counts = new Counts();
    counts.grow(PRODUCTS + 2);
    var weights = new Weights(counts, FIRM, Integer::compare);
    weights.grow(PRODUCTS + 2);
    for (int shopper = 0; shopper < 80; shopper++) {
      come(crowd.next(Had.NOTHING), counts, weights);
    }
    weights.refresh();
    IntStream.range(0, PRODUCTS).forEach(weights.reader()::of);
    IntStream.range(0, PRODUCTS).forEach(weights::settle);
    long before = counts.everyone();
    for (int shopper = 0; shopper < 40; shopper++) {
      come(Had.of(new int[] {PRODUCTS, PRODUCTS + 1}, new int[0], new int[2]), counts, weights);
    }
    assertThat(counts.everyone()).isGreaterThan(before);
    weights.refresh();
    assertThat(weights.apart().stream()).containsExactly(PRODUCTS, PRODUCTS + 1);
    var fresh = new Weights(counts, FIRM, Integer::compare);
    fresh.grow(PRODUCTS + 2);
    fresh.refresh();
    for (int product = 0; product < PRODUCTS; product++) {
      var solved = fresh.reader().of(product);
      assertThat(weights.reader().units(product, weights.reader().of(product)))
          .isEqualTo(fresh.reader().units(product, solved));
      for (int neighbour : solved.neighbours()) {
        assertThat(inColumn(weights, neighbour, product)).isEqualTo(unit(fresh, product, neighbour));
      }
    }
  }

  private static void come(Had history, Counts counts, Weights weights) {
    weights.changed(Had.NOTHING, history, counts.replace(Had.NOTHING, history));
  }

  private static long inColumn(Weights weights, int neighbour, int product) {
    var column = weights.column(neighbour);
    int at = IntStream.range(0, column.size()).filter(i -> column.row(i) == product).findFirst().orElseThrow();
    return weights.units(column, at);
  }

  private static long unit(Weights weights, int product, int neighbour) {
    var solved = weights.reader().of(product);
    int at = IntStream.of(solved.neighbours()).boxed().toList().indexOf(neighbour);
    return weights.reader().units(product, solved)[at];
  }

  private static List<ProductKey> keys() {
    return IntStream.range(0, PRODUCTS).mapToObj(i -> Town.key(String.format("%03d", i))).toList();
  }

  /** Some products are had by many. */
  private static final class Crowd {

    private final Random random;

    Crowd(long seed) {
      random = new Random(seed);
    }

    /** Takes one away, adds one, or begins anew. */
    Had next(Had before) {
      var products = before.products();
      return switch (products.length < 3 ? 2 : random.nextInt(8)) {
        case 0, 1, 3, 4 -> had(IntStream.of(products).skip(1));
        case 5, 6 -> had(IntStream.concat(Arrays.stream(products), IntStream.of(product())));
        default -> had(IntStream.range(0, 4 + random.nextInt(12)).map(_ -> product()));
      };
    }

    /** Bought on this day or that. */
    private Had had(IntStream some) {
      int[] products = some.toArray();
      return Had.of(products, new int[0], Arrays.stream(products).map(product -> product * 7 % 200).toArray());
    }

    private int product() {
      return (int) (PRODUCTS * Math.pow(random.nextDouble(), 2));
    }

    List<Piece> pieces(Had had) {
      var pieces = new ArrayList<Piece>();
      for (int product : had.products()) {
        if (product % 3 != 0) {
          pieces.add(new Piece(product, FIRM.freshness(product * 9L), product % 2, product % 7 == 0));
        }
      }
      return pieces;
    }
  }
}
