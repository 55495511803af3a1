package io.vitrine.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AffinityConcurrencyTest {

  private static final long ADA = 1_000;
  private static final long BOB = 2_000;

  /** Bob always has both or neither, so that whoever saw half of his edit would see another score. */
  @Test
  void aListIsMadeOnOneStateWhileOthersEdit() throws Exception {
    var town = Town.standard().have(20, "tea", "cup").have(20, "tea", "spoon").have(50, "soap", "towel");
    var without = town.suggest(ADA, "tea");
    town.has(BOB, "tea", "cup", "spoon");
    var with = town.suggest(ADA, "tea");
    assertThat(with).isNotEqualTo(without);
    var done = new AtomicBoolean();
    try (var people = Executors.newFixedThreadPool(3)) {
      var readers = new ArrayList<Future<?>>();
      for (int i = 0; i < 2; i++) {
        readers.add(people.submit((Callable<Void>) () -> {
          while (!done.get()) {
            assertThat(town.suggest(ADA, "tea")).isIn(with, without);
          }
          return null;
        }));
      }
      for (int i = 0; i < 20_000; i++) {
        town.has(BOB);
        town.has(BOB, "tea", "cup", "spoon");
      }
      done.set(true);
      for (var reader : readers) {
        reader.get();
      }
    }
    assertThat(town.suggest(ADA, "tea")).isEqualTo(with);
  }
}
