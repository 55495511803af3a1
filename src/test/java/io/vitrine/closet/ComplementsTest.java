package io.vitrine.closet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplementsTest {

  private final Labels labels = new Labels();

  @ParameterizedTest
  @CsvSource({
    "94, 68, 97, HOURGLASS",
    "88, 70, 102, HOURGLASS",
    "90, 84, 102, TRIANGLE",
    "106, 88, 94, INVERTED_TRIANGLE",
    "90, 78, 93, RECTANGLE",
    "104, 103, 105, OVAL",
  })
  void theShapeIsWhatTheDifferencesSay(double chest, double waist, double hip, BodyShape shape) {
    assertThat(BodyShape.of(chest, waist, hip)).contains(shape);
  }

  @Test
  void aGirthThatNobodyHasIsRefused() {
    assertThatThrownBy(() -> BodyShape.of(-1, 70, 90)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BodyShape.of(90, 7_000, 90)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BodyShape.of(90, 70, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tenInchesAreTenInchesHoweverTheyWereRounded() {
    assertThat(BodyShape.of(62.92 / 2.54 * 2.54, 50, 88.32)).isEqualTo(BodyShape.of(62.92, 50, 88.32));
  }

  @Property
  void fromInchesOrCentimetresTheShapeIsTheSame(
      @ForAll @DoubleRange(min = 60, max = 150) double chest,
      @ForAll @DoubleRange(min = 50, max = 150) double waist,
      @ForAll @DoubleRange(min = 60, max = 150) double hip) {
    assertThat(BodyShape.of(chest / 2.54 * 2.54, waist, hip)).isEqualTo(BodyShape.of(chest, waist, hip));
  }

  @Test
  void everyShapeHasRulesAndEveryRuleAShape() {
    for (var shape : BodyShape.values()) {
      assertThat(Complements.rules(shape)).as(shape.word()).hasSizeGreaterThanOrEqualTo(1);
    }
    assertThat(Arrays.stream(BodyShape.values()).map(Complements::rules).flatMap(Collection::stream))
        .containsOnlyOnceElementsOf(List.of("shoulder-seams-widen-above", "pattern-below"))
        .allMatch(Complements::isRule);
  }

  @Test
  void aRuleThatIsSwitchedOffSaysNothing() {
    var dress = labels.read(1, "wrap dress", "#7a3e48", null).orElseThrow();
    var all = new Complements(BodyShape.HOURGLASS, Set.of());
    assertThat(all.followedBy(dress)).containsExactly("waist-seam-sits-at-the-waist");
    var without = new Complements(BodyShape.HOURGLASS, Set.of("waist-seam-sits-at-the-waist"));
    assertThat(without.followedBy(dress)).isEmpty();
    assertThat(Complements.NONE.followedBy(dress)).isEmpty();
  }

  @Test
  void whatComplementsAddsItsReasonToTheOutfit() {
    var dress = labels.read(1, "wrap dress", "#7a3e48", null).orElseThrow();
    var boots = labels.read(2, "boots", "#23272b", null).orElseThrow();
    var outfit = Outfit.of(List.of(dress, boots));
    var asked = Asked.of(Occasion.WORK, Season.AUTUMN);
    var plain = outfit.judged(asked, Habits.NONE);
    var suited = outfit.judged(
        asked.complementing(new Complements(BodyShape.RECTANGLE, Set.of())), Habits.NONE);
    assertThat(suited.score() - plain.score()).isEqualTo(Term.COMPLEMENTS.points());
    assertThat(suited.reasons()).extracting(Reason::key).contains("closet-reasons.cut.waist-seam-draws-a-waist");
  }
}
