package io.vitrine.closet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What one new garment unlocks is counted exactly. */
class CompletionTest {

  private static final List<Place> CORE = List.of(Place.BASE, Place.BOTTOM, Place.WHOLE, Place.SHOES);

  private final Labels labels = new Labels();

  @Property(tries = 200)
  void asManyAsThereAreWhenAllAreLaidOut(@ForAll Random dice) {
    var closet = Closets.of(14, dice);
    var garment = Closets.garment(99, Closets.one(Type.values(), dice), dice);
    var completion = new Completion(closet);
    var unlocked = completion.unlockedBy(garment);
    var laid = new HashMap<Long, Long>();
    assertThat(unlocked.outfits()).isEqualTo(layOut(closet, garment, laid));
    assertThat(unlocked.withPiece()).isEqualTo(laid);
    var shown = completion.some(garment, 3);
    assertThat(shown).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
    assertThat(shown.isEmpty()).isEqualTo(unlocked.outfits() == 0);
    assertThat(shown).allSatisfy(outfit -> {
      assertThat(outfit).contains(99L).doesNotHaveDuplicates();
      var owned = closet.stream().filter(piece -> outfit.contains(piece.id())).toList();
      assertThat(owned).hasSize(outfit.size() - 1);
      assertThat(new Completion(owned).unlockedBy(garment).outfits()).isPositive();
    });
  }

  @Property(tries = 100)
  void withoutAPieceItsOutfitsAreGoneAtOnce(@ForAll Random dice) {
    var closet = Closets.of(20, dice);
    var garment = Closets.garment(99, Closets.one(Type.values(), dice), dice);
    var before = new Completion(closet).unlockedBy(garment);
    var excluded = closet.get(dice.nextInt(closet.size()));
    var after = new Completion(closet.stream().filter(piece -> piece != excluded).toList()).unlockedBy(garment);
    assertThat(before.outfits() - after.outfits()).isEqualTo(before.withPiece().getOrDefault(excluded.id(), 0L));
    assertThat(after.withPiece()).doesNotContainKey(excluded.id());
  }

  @Test
  void aWhiteShirtUnlocksMoreThanASecondPairOfWellingtons() {
    var closet = List.of(
        piece(1, "suit trousers", "#34465b"), piece(2, "jeans", "#5b7fa6"), piece(3, "chinos", "#b7a58a"),
        piece(4, "T-shirt", "#34465b"), piece(5, "lace-ups", "#6b4a37"), piece(6, "trainers", "#f7f7f4"));
    var best = new Completion(closet)
        .best(List.of(piece(10, "wellingtons", "#2f6f6a"), piece(11, "linen shirt", "#f7f7f4")), 5);
    assertThat(best.getFirst().garment().id()).isEqualTo(11);
    assertThat(best.getFirst().outfits()).isPositive();
  }

  private Garment piece(long id, String words, String colour) {
    return labels.read(id, words, colour, null).orElseThrow();
  }

  private static long layOut(List<Garment> closet, Garment garment, Map<Long, Long> withPiece) {
    long found = 0;
    for (var place : garment.type().places()) {
      if (place != Place.HOME) {
        var worn = new EnumMap<Place, Garment>(Place.class);
        worn.put(place, garment);
        found += layOut(closet, 0, worn, garment, withPiece);
      }
    }
    return found;
  }

  /** Every way to wear of the closet a top, a bottom, a dress and shoes, where they are missing. */
  private static long layOut(
      List<Garment> closet, int at, Map<Place, Garment> worn, Garment added, Map<Long, Long> withPiece) {
    if (at == closet.size()) {
      boolean both = worn.containsKey(Place.WHOLE) && (worn.containsKey(Place.BASE) || worn.containsKey(Place.BOTTOM));
      if (both || !new Outfit(worn).isWhole() || !allGo(worn)) {
        return 0;
      }
      worn.values().stream()
          .filter(piece -> piece != added)
          .forEach(piece -> withPiece.merge(piece.id(), 1L, Long::sum));
      return 1;
    }
    long found = layOut(closet, at + 1, worn, added, withPiece);
    for (var place : CORE) {
      if (closet.get(at).type().canBe(place) && !worn.containsKey(place)) {
        worn.put(place, closet.get(at));
        found += layOut(closet, at + 1, worn, added, withPiece);
        worn.remove(place);
      }
    }
    return found;
  }

  private static boolean allGo(Map<Place, Garment> worn) {
    var pieces = worn.entrySet().stream().map(each -> Laid.of(each.getValue(), each.getKey())).toList();
    var tally = Tally.ofPoints();
    for (var one : pieces) {
      for (var other : pieces) {
        if (one.at().compareTo(other.at()) < 0 && one.beside(other) > 0) {
          Judge.beside(one, other, tally);
          if (tally.take() < 0) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
