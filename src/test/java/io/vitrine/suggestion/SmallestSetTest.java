package io.vitrine.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.suggestion.SmallestSet.Found;
import io.vitrine.suggestion.SmallestSet.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The smallest change, against every set there is. */
class SmallestSetTest {

  /** A list that was drawn up by chance: few different scores and shares, so that ties are many. */
  private record Case(long[] scores, List<Piece> pieces, int target, int size) {

    static Case of(long seed, int entries, int products, int size) {
      var random = new Random(seed);
      var pieces = new ArrayList<Piece>();
      int left = entries;
      int group = 0;
      while (left > 0) {
        int cost = 1 + random.nextInt(Math.min(3, left));
        boolean another = group > 0 && random.nextInt(4) == 0;
        pieces.add(new Piece(cost, takes(random, products), another ? group - 1 : group++));
        left -= cost;
      }
      long[] scores = IntStream.range(0, products).mapToLong(p -> 3 + random.nextInt(12)).toArray();
      return new Case(scores, pieces, random.nextInt(products), size);
    }

    private static long[] takes(Random random, int products) {
      return IntStream.range(0, products).mapToLong(p -> random.nextInt(10) < 3 ? 0 : random.nextInt(9) - 3).toArray();
    }

    boolean isOn(BitSet left) {
      var now = scores.clone();
      left.stream().forEach(i -> IntStream.range(0, now.length).forEach(p -> now[p] -= pieces.get(i).takes()[p]));
      long before = IntStream.range(0, now.length)
          .filter(p -> p != target)
          .filter(p -> now[p] > now[target] || now[p] == now[target] && p < target)
          .count();
      return now[target] > 0 && before < size;
    }

    long mayGain(int product) {
      return pieces.stream().mapToLong(piece -> Math.max(0, -piece.takes()[product])).sum();
    }

    OptionalInt cheapest(boolean on) {
      return IntStream.range(0, 1 << pieces.size())
          .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
          .filter(set -> set.stream().map(i -> pieces.get(i).group()).distinct().count() == set.cardinality())
          .filter(set -> isOn(set) == on)
          .mapToInt(set -> set.stream().map(i -> pieces.get(i).cost()).sum())
          .min();
    }
  }

  @Property(tries = 4_000)
  void noSetIsSmallerUpToTwelveEntries(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int most,
      @ForAll @IntRange(min = 1, max = 9) int products,
      @ForAll @IntRange(min = 1, max = 6) int size,
      @ForAll boolean off) {
    var drawn = Case.of(seed, off ? most : Math.min(most, 8), products, size);
    var found = new SmallestSet(drawn.scores, drawn.pieces, drawn.target, size, off, 0).find();
    var cheapest = drawn.cheapest(!off);
    assertThat(found.isPresent()).isEqualTo(cheapest.isPresent());
    found.ifPresent(set -> {
      assertThat(set.proven()).isTrue();
      assertThat(set.cost()).isEqualTo(cheapest.orElseThrow());
      assertThat(drawn.isOn(left(set))).isEqualTo(!off);
    });
  }

  @Property(tries = 60)
  void ofManyEntriesWhatIsFoundDoesIt(@ForAll long seed, @ForAll boolean off) {
    var drawn = Case.of(seed, 300, 200, 12);
    var found = new SmallestSet(drawn.scores, drawn.pieces, drawn.target, 12, off, 0).find();
    found.ifPresent(set -> assertThat(drawn.isOn(left(set))).isEqualTo(!off));
  }

  @Test
  void whatIsNotThereNeedsNothingToGo() {
    var set = new SmallestSet(new long[] {0, 5}, List.of(new Piece(1, new long[] {1, 1}, 0)), 0, 1, true, 0);
    assertThat(set.find()).contains(new Found(List.of(), 0, true));
  }

  @Property(tries = 2_000)
  void whatIsProvenHoldsWhateverTheOthersDo(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 9) int products,
      @ForAll @IntRange(min = 1, max = 4) int size) {
    var drawn = Case.of(seed, 9, products, size);
    int seen = drawn.target + 1;
    // Of the products behind the one in question it is only known how far they may come.
    long beyond = IntStream.range(seen, products).mapToLong(p -> drawn.scores[p] + drawn.mayGain(p)).max().orElse(0);
    var some = drawn.pieces.stream()
        .map(piece -> new Piece(piece.cost(), Arrays.copyOf(piece.takes(), seen), piece.group()))
        .toList();
    new SmallestSet(Arrays.copyOf(drawn.scores, seen), some, drawn.target, size, true, beyond).find()
        .filter(found -> found.proven() && !found.pieces().isEmpty() && drawn.isOn(new BitSet()))
        .ifPresent(found -> assertThat(drawn.cheapest(false).orElseThrow()).isEqualTo(found.cost()));
  }

  private static BitSet left(Found found) {
    var left = new BitSet();
    found.pieces().forEach(left::set);
    return left;
  }
}
