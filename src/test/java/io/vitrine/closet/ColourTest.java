package io.vitrine.closet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTest {

  /** The values that CSS Color 4 gives for these colours in oklch(). */
  @ParameterizedTest
  @CsvSource({
    "#ff0000, 0.628, 0.258, 29.2",
    "#00ff00, 0.866, 0.295, 142.5",
    "#0000ff, 0.452, 0.313, 264.1",
    "#ffffff, 1.000, 0.000, ",
    "#000000, 0.000, 0.000, ",
  })
  void coloursAreWhereTheStandardPutsThem(String hex, double lightness, double chroma, Double hue) {
    var colour = Oklch.of(hex);
    assertThat(colour.lightness()).isCloseTo(lightness, within(0.001));
    assertThat(colour.chroma()).isCloseTo(chroma, within(0.001));
    if (hue != null) {
      assertThat(colour.hue()).isCloseTo(hue, within(0.1));
    }
  }

  @Test
  void fromBlackToWhiteItIsOne() {
    assertThat(Oklch.of("#000000").distance(Oklch.of("#ffffff"))).isCloseTo(1, within(1e-6));
    assertThat(Oklch.of("#ff0000").turn(Oklch.of("#0000ff"))).isCloseTo(125.2, within(0.1));
  }

  @ParameterizedTest
  @CsvSource({
    "navy and white,#34465b,#f7f7f4,LIGHT_AND_DARK",
    "navy and charcoal,#34465b,#3d434b,NEARLY_THE_SAME",
    "camel and chestnut,#a98253,#6b4a37,QUIET_TOGETHER",
    "mustard on navy,#d9a441,#34465b,QUIET_GROUND",
    "plum and rose,#8e4a5c,#c9a3a0,TONE_ON_TONE",
    "red and amber,#b8402f,#e0a92e,NEIGHBOURS",
    "pine and brick,#2f6f6a,#b4553a,OPPOSITES",
    "scarlet and violet,#e0301e,#8a2be2,CLASH",
    "scarlet and green,#e0301e,#1f8a2a,CLASH",
    "black and black,#23272b,#23272b,SAME_COLOUR",
  })
  void twoColoursBesideEachOtherAreWhatTheRuleSays(String what, String one, String other, Term term) {
    assertThat(Harmony.between(Oklch.of(one), Oklch.of(other))).as(what).isEqualTo(term);
    assertThat(Harmony.between(Oklch.of(other), Oklch.of(one))).as(what).isEqualTo(term);
  }
}
