package io.vitrine.demo;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Chance that falls the same way every time: a stream of its own for each name, so that one more customer changes no
 * other. Everything is drawn from {@code nextLong}, which alone is promised to stay as it is from one Java to the next.
 */
final class Dice {

  private static final long SEED = 1903_03_12L;

  private final RandomGenerator random;

  private Dice(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static Dice of(String name) {
    long seed = SEED;
    for (int i = 0; i < name.length(); i++) {
      seed = (seed ^ name.charAt(i)) * 0x9E3779B97F4A7C15L;
      seed ^= seed >>> 32;
    }
    return new Dice(seed);
  }

  /** From 0 to less than 1. */
  double unit() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  /** From 0 to less than n. */
  int below(int n) {
    return (int) (((random.nextLong() >>> 33) * n) >>> 31);
  }

  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  boolean chance(double p) {
    return unit() < p;
  }

  /** About 1, by a factor: two thirds of what falls lies between 1/e^spread and e^spread. */
  double factor(double spread) {
    double normal = 0;
    for (int i = 0; i < 12; i++) {
      normal += unit();
    }
    return StrictMath.exp((normal - 6) * spread);
  }

  /** How long one waits for what comes at random, so long on average. */
  double wait(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }

  /** At least one, and so many on average. */
  int some(double mean) {
    int n = 1;
    while (n < 9 && chance(1 - 1 / mean)) {
      n++;
    }
    return n;
  }

  <T> T pick(List<T> all) {
    return all.get(below(all.size()));
  }

  /** One of them, by weight; null where no weight is above 0. */
  <T> @Nullable T pick(List<T> all, ToDoubleFunction<T> weight) {
    double sum = 0;
    for (T one : all) {
      sum += weight.applyAsDouble(one);
    }
    double at = unit() * sum;
    for (T one : all) {
      at -= weight.applyAsDouble(one);
      if (at < 0) {
        return one;
      }
    }
    return null;
  }

  <T> void shuffle(List<T> all) {
    for (int i = all.size() - 1; i > 0; i--) {
      int j = below(i + 1);
      T other = all.get(j);
      all.set(j, all.get(i));
      all.set(i, other);
    }
  }
}
