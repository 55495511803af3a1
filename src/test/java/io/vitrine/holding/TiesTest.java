package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.holding.Ties.Piece;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TiesTest {

  private static final Instant DAY = Instant.parse("2024-05-03T08:00:00Z");

  @Test
  void aReturnCancelsTheLatestPurchaseOfWhichEnoughIsLeft() {
    var ties = Ties.of(
        List.of(piece(1, 0, 5), piece(2, 1, 2), piece(3, 2, 1)), List.of(piece(10, 3, 2), piece(11, 4, 2)));
    assertThat(ties.purchaseOf()).isEqualTo(Map.of(10L, 2L, 11L, 1L));
    assertThat(ties.returned()).isEqualTo(Map.of(2L, 2, 1L, 2));
  }

  @Test
  void aReturnNeverCancelsWhatWasBoughtAfterIt() {
    assertThat(Ties.of(List.of(piece(1, 5, 1)), List.of(piece(10, 4, 1))).purchaseOf()).isEmpty();
  }

  @Test
  void whatWasBoughtAndCancelledInTheSameMinuteBelongsTogether() {
    assertThat(Ties.of(List.of(piece(1, 5, 1)), List.of(piece(10, 5, 1))).purchaseOf()).isEqualTo(Map.of(10L, 1L));
  }

  @Test
  void moreThanWasBoughtFitsNothing() {
    assertThat(Ties.of(List.of(piece(1, 0, 2)), List.of(piece(10, 1, 3))).purchaseOf()).isEmpty();
  }

  /** Ids follow the order of arrival, so they are dealt anew too. */
  @Property(tries = 300)
  void whateverTheOrderOfArrivalTheTiesAreTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int each) {
    var random = new Random(seed);
    var purchases = some(random, each, "P");
    var returns = some(random, each, "R");
    var first = byKey(purchases, returns);
    Collections.shuffle(purchases, random);
    Collections.shuffle(returns, random);
    assertThat(byKey(renumbered(purchases, 1_000), renumbered(returns, 9_000))).isEqualTo(first);
  }

  private static List<String> byKey(List<Piece> purchases, List<Piece> returns) {
    var ties = Ties.of(purchases, returns);
    var lines = new ArrayList<String>();
    for (Piece gone : returns) {
      var purchase = ties.purchaseOf().get(gone.id());
      purchases.stream()
          .filter(piece -> purchase != null && piece.id() == purchase)
          .forEach(piece -> lines.add(gone.key() + " cancels " + piece.key()));
    }
    purchases.forEach(piece -> lines.add(piece.key() + " " + ties.returned().getOrDefault(piece.id(), 0)));
    Collections.sort(lines);
    return lines;
  }

  private static List<Piece> some(Random random, int count, String kind) {
    var pieces = new ArrayList<Piece>();
    for (int i = 0; i < count; i++) {
      pieces.add(new Piece(
          kind.hashCode() + i,
          "till",
          kind + i,
          random.nextInt(2),
          DAY.plusSeconds(60L * random.nextInt(5)),
          1 + random.nextInt(3)));
    }
    return pieces;
  }

  private static List<Piece> renumbered(List<Piece> pieces, long from) {
    var renumbered = new ArrayList<Piece>();
    for (Piece piece : pieces) {
      renumbered.add(new Piece(
          from + renumbered.size(), piece.source(), piece.key(), piece.product(), piece.at(), piece.quantity()));
    }
    return renumbered;
  }

  private static Piece piece(long id, int minute, int quantity) {
    return new Piece(id, "till", "K" + id, 7, DAY.plusSeconds(60L * minute), quantity);
  }
}
