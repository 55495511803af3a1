package io.vitrine.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.affinity.Town.Reasoned;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example that {@code src/docs/suggestions.md} works out by hand. */
class WorkedExampleTest {

  private static final long ADA = 1_000;

  private final Town town = Town.standard()
      .have(16, "cot mobile", "night light")
      .have(5, "table lamp", "night light")
      .have(40, "table lamp", "coffee filter")
      .have(66, "soap", "towel")
      .has(ADA, "cot mobile", "table lamp");

  @Test
  void theNightLightIsThereForTheCotMobileAndInSpiteOfTheLamp() {
    assertThat(town.suggest(ADA, "cot mobile", "table lamp"))
        .contains(new Reasoned("night light", 419 - 73, Map.of("cot mobile", 419L, "table lamp", -73L)));
  }

  @Test
  void withoutTheCotMobileItIsNotThere() {
    assertThat(town.suggestBut(new String[] {"cot mobile"}, ADA, "table lamp"))
        .extracting(Reasoned::product)
        .containsExactly("coffee filter");
  }
}
