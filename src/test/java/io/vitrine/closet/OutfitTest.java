package io.vitrine.closet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OutfitTest {

  private final Labels labels = new Labels();

  @Test
  void nobodyCanWearTwoLeftShoes() {
    var boots = piece(1, "boots");
    var trainers = piece(2, "trainers");
    assertThatThrownBy(() -> Outfit.of(List.of(boots, trainers))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Outfit(Map.of(Place.HANDS, boots))).isInstanceOf(IllegalArgumentException.class);
    assertThat(Outfit.of(List.of(boots)).with(trainers).pieces()).containsExactly(Map.entry(Place.SHOES, trainers));
    var twice = Map.of(Place.BASE, piece(3, "jumper"), Place.LAYER, piece(3, "jumper"));
    assertThatThrownBy(() -> new Outfit(twice)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aJumperIsWornOnTheSkinUntilThereIsAShirt() {
    var jumper = piece(1, "jumper");
    var shirt = piece(2, "shirt");
    assertThat(Outfit.of(List.of(jumper)).pieces()).containsOnlyKeys(Place.BASE);
    assertThat(Outfit.of(List.of(jumper)).with(shirt).pieces())
        .containsExactly(Map.entry(Place.BASE, shirt), Map.entry(Place.LAYER, jumper));
    assertThat(Outfit.of(List.of(jumper, shirt)).without(2).pieces()).containsOnlyKeys(Place.BASE);
  }

  @Test
  void aDressTakesThePlaceOfTopAndBottom() {
    var laid = Outfit.of(List.of(piece(1, "shirt"), piece(2, "trousers"), piece(3, "boots")));
    assertThat(laid.isWhole()).isTrue();
    var dressed = laid.with(piece(4, "dress"));
    assertThat(dressed.pieces()).containsOnlyKeys(Place.WHOLE, Place.SHOES);
    assertThat(dressed.isWhole()).isTrue();
    assertThat(dressed.with(piece(5, "jeans")).pieces()).containsOnlyKeys(Place.BOTTOM, Place.SHOES);
    assertThat(dressed.without(3).isWhole()).isFalse();
  }

  @Test
  void nightwearIsInNoOutfit() {
    assertThatThrownBy(() -> new Outfit(Map.of(Place.HOME, piece(1, "pyjamas"))))
        .isInstanceOf(IllegalArgumentException.class);
    var asked = Asked.of(Occasion.WEEKEND, Season.SPRING).with(Set.of(1L));
    assertThat(new Chooser(Habits.NONE).best(List.of(piece(1, "pyjamas")), asked, 5)).isEmpty();
  }

  @Property(tries = 200)
  void whateverIsLaidNoPlaceIsTakenTwice(@ForAll Random dice) {
    var laid = Outfit.EMPTY;
    for (var garment : Closets.of(25, dice)) {
      if (garment.type().place() != Place.HOME) {
        laid = laid.with(garment);
        assertThat(laid.has(garment.id())).isTrue();
      }
    }
    assertThat(laid.pieces().values()).extracting(Garment::id).doesNotHaveDuplicates();
    assertThat(laid.pieces().keySet()).doesNotContain(Place.HOME);
  }

  private Garment piece(long id, String words) {
    return labels.read(id, words, "#34465b", null).orElseThrow();
  }
}
