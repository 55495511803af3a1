package io.vitrine.closet;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.closet.Outfit.Suggested;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the search finds is what trying everything finds, and what it says of it is true. */
class ChooserTest {

  private static final Habits HABITS = new Habits() {

    @Override
    public int wornTogether(Garment one, Garment other) {
      return (int) ((one.id() * 7 + other.id() * 7) % 5 / 3);
    }

    @Override
    public int othersCombine(Garment one, Garment other) {
      return (int) ((one.id() + other.id()) % 4);
    }
  };

  private final Chooser chooser = new Chooser(HABITS);

  @Property(tries = 150)
  void nothingBetterIsFoundByTryingEverything(@ForAll Random dice, @ForAll @IntRange(min = 3, max = 15) int size) {
    var closet = Closets.of(size, dice);
    var asked = asked(dice);
    assertThat(chooser.best(closet, asked, 5)).extracting(Suggested::score)
        .isEqualTo(byTryingEverything(closet, asked, 5));
  }

  @Property(tries = 100)
  void whatIsAskedForIsWorn(@ForAll Random dice, @ForAll @IntRange(min = 3, max = 14) int size) {
    var closet = Closets.of(size, dice);
    var with = Set.of(1L + dice.nextInt(size));
    var asked = asked(dice).with(with);
    var best = chooser.best(closet, asked, 1);
    assertThat(best).allMatch(outfit -> with.stream().allMatch(outfit.outfit()::has));
    assertThat(best).extracting(Suggested::score).isEqualTo(byTryingEverything(closet, asked, 1));
  }

  @Property(tries = 100)
  void reasonsAddUpToTheScoreAndEachIsAboutAPieceOfTheOutfit(@ForAll Random dice) {
    for (var suggested : chooser.best(Closets.of(60, dice), asked(dice), 10)) {
      assertThat(suggested.reasons().stream().mapToInt(Reason::points).sum()).isEqualTo(suggested.score());
      assertThat(suggested.outfit().isWhole()).isTrue();
      assertThat(suggested.reasons()).allMatch(reason -> reason.points() != 0
          && (reason.piece() == null || suggested.outfit().has(reason.piece()))
          && (reason.beside() == null || suggested.outfit().has(reason.beside())));
      var again = suggested.outfit().judged(asked(dice), HABITS);
      assertThat(again.reasons().stream().mapToInt(Reason::points).sum()).isEqualTo(again.score());
    }
  }

  @Property(tries = 50)
  void theOrderOfTheClosetChangesNothing(@ForAll Random dice) {
    var closet = Closets.of(50, dice);
    var asked = asked(dice);
    var shuffled = new ArrayList<>(closet);
    Collections.shuffle(shuffled, dice);
    assertThat(chooser.best(shuffled, asked, 10)).isEqualTo(chooser.best(closet, asked, 10));
  }

  @Property(tries = 50)
  void noTwoOutfitsHaveTheSameTopAndBottom(@ForAll Random dice) {
    assertThat(chooser.best(Closets.of(60, dice), asked(dice), 10))
        .extracting(ChooserTest::core)
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  private static Asked asked(Random dice) {
    var shape = dice.nextBoolean()
        ? new Complements(Closets.one(BodyShape.values(), dice), Set.of())
        : Complements.NONE;
    return Asked.of(
            Closets.one(Occasion.values(), dice), Closets.one(Season.values(), dice),
            new Weather(dice.nextInt(45) - 10, dice.nextBoolean()))
        .complementing(shape);
  }

  private static List<Integer> byTryingEverything(List<Garment> closet, Asked asked, int size) {
    Map<List<Long>, Integer> bestOfCore = new HashMap<>();
    tryEach(closet, 0, new HashMap<>(), asked, bestOfCore);
    return bestOfCore.values().stream().sorted(Comparator.reverseOrder()).limit(size).toList();
  }

  private static void tryEach(
      List<Garment> closet, int at, Map<Place, Garment> worn, Asked asked, Map<List<Long>, Integer> best) {
    if (at == closet.size()) {
      boolean hasAll = asked.with().stream().allMatch(id -> worn.values().stream().anyMatch(it -> it.id() == id));
      boolean both = worn.containsKey(Place.WHOLE) && (worn.containsKey(Place.BASE) || worn.containsKey(Place.BOTTOM));
      if (hasAll && !both) {
        var outfit = new Outfit(worn);
        if (outfit.isWhole()) {
          var judged = outfit.judged(asked, HABITS);
          best.merge(core(judged), judged.score(), Math::max);
        }
      }
      return;
    }
    tryEach(closet, at + 1, worn, asked, best);
    for (var place : closet.get(at).type().places()) {
      if (place != Place.HOME && !worn.containsKey(place)) {
        worn.put(place, closet.get(at));
        tryEach(closet, at + 1, worn, asked, best);
        worn.remove(place);
      }
    }
  }

  private static List<Long> core(Suggested suggested) {
    var pieces = suggested.outfit().pieces();
    return Stream.of(Place.WHOLE, Place.BASE, Place.BOTTOM)
        .map(place -> pieces.containsKey(place) ? pieces.get(place).id() : 0L)
        .toList();
  }
}
