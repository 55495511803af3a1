package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.holding.Area.Corner;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AreaTest {

  @Property
  void aRectangleHoldsWhatLiesBetweenItsWalls(
      @ForAll @DoubleRange(min = -50, max = 50) double west,
      @ForAll @DoubleRange(min = -50, max = 50) double south,
      @ForAll @DoubleRange(min = 0.01, max = 60) double width,
      @ForAll @DoubleRange(min = 0.01, max = 60) double height,
      @ForAll @DoubleRange(min = -60, max = 120) double x,
      @ForAll @DoubleRange(min = -60, max = 120) double y) {
    double east = west + width;
    double north = south + height;
    assertThat(Area.between("ground", west, south, east, north).contains(x, y))
        .isEqualTo(west <= x && x <= east && south <= y && y <= north);
  }

  @Property
  void itMakesNoDifferenceWhereOneBeginsToDrawAndWhichWayRound(
      @ForAll @IntRange(min = 0, max = 7) int begin,
      @ForAll @IntRange(min = -1, max = 11) int x,
      @ForAll @IntRange(min = -1, max = 11) int y) {
    // A house with a hole in its floor's edge: not convex.
    var drawn = List.of(
        new Corner(0, 0), new Corner(10, 0), new Corner(10, 10), new Corner(6, 10),
        new Corner(6, 4), new Corner(4, 4), new Corner(4, 10), new Corner(0, 10));
    var turned = IntStream.range(0, 8).mapToObj(i -> drawn.get((begin + i) % 8)).toList();
    boolean within = 0 <= x && x <= 10 && 0 <= y && y <= 10 && !(x == 5 && y > 4);
    assertThat(new Area("ground", drawn).contains(x, y)).isEqualTo(within);
    assertThat(new Area("ground", turned).contains(x, y)).isEqualTo(within);
    assertThat(new Area("ground", turned.reversed()).contains(x, y)).isEqualTo(within);
  }

  @Test
  void anAreaOverNothingIsNone() {
    var here = new Corner(1, 1);
    assertThatThrownBy(() -> new Area("ground", List.of(here, new Corner(2, 2)))).hasMessageContaining("corners");
    assertThatThrownBy(() -> new Area("ground", List.of(here, here, here, here))).hasMessageContaining("width");
    assertThatThrownBy(() -> new Area("ground", List.of(here, new Corner(2, 2), new Corner(3, 3))))
        .hasMessageContaining("width");
    assertThatThrownBy(() -> Area.between("ground", 3, 0, 1, 4)).hasMessageContaining("before");
    assertThatThrownBy(() -> Area.between("ground", 0, Double.NaN, 1, 4)).hasMessageContaining("before");
    assertThatThrownBy(() -> new Corner(Double.POSITIVE_INFINITY, 1)).hasMessageContaining("somewhere");
  }

  @Test
  void whatHasNoPositionLiesNowhere() {
    assertThat(Area.between("ground", 0, 0, 9, 9).contains(Double.NaN, 3)).isFalse();
  }
}
