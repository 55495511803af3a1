package io.vitrine.bench;

import io.vitrine.affinity.Affinity;
import io.vitrine.affinity.Piece;
import io.vitrine.affinity.ProductKey;
import io.vitrine.affinity.Weighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up shoppers: few products are had by many, and most of what one shopper has goes with one of a few tastes. */
final class Crowd {

  private static final int TASTES = 200;
  private static final double STEEP = 2.2;

  private final int products;
  private final Random random;

  Crowd(int products, long seed) {
    this.products = products;
    this.random = new Random(seed);
  }

  /** @param size how many distinct products, at most */
  int[] history(int size) {
    int[] tastes = random.ints(3, 0, TASTES).toArray();
    return IntStream.range(0, size).map(i -> product(tastes[random.nextInt(tastes.length)])).distinct().toArray();
  }

  /** Of a taste four times in five; in each the first sell most. */
  private int product(int taste) {
    int rank = (int) (products * Math.pow(random.nextDouble(), STEEP));
    return random.nextInt(5) == 0 ? rank : Math.min(products - 1, rank / TASTES * TASTES + taste);
  }

  int[] someOf(int[] history) {
    return Arrays.stream(history).filter(product -> random.nextInt(4) == 0).toArray();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  static Affinity model(List<Integer> productsInOrder) {
    var affinity = new Affinity(Weighting.STANDARD);
    affinity.rows(productsInOrder.stream().map(Crowd::key).toList());
    return affinity;
  }

  static ProductKey key(int product) {
    return new ProductKey("bench", String.format("%07d", product));
  }

  /** Each piece of another age, bought once or twice. */
  static List<Piece> pieces(int[] rows) {
    var pieces = new ArrayList<Piece>(rows.length);
    for (int i = 0; i < rows.length; i++) {
      double fresh = Weighting.STANDARD.freshness(i * 17L % 700);
      pieces.add(new Piece(rows[i], fresh, fresh * (1 + i % 2), i % 19 == 18));
    }
    return pieces;
  }
}
