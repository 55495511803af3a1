package io.vitrine.closet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.catalogue.Money;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EnergyTest {

  private static final Appliance OLD = new Appliance("1", "Fridge Nord 240", "fridge", 258, 240.0, null);
  private static final Appliance NEW =
      new Appliance("2", "Fridge Nord 260", "fridge", 104, 260.0, new Money(64_900, "EUR"));

  /** 258 − 104 = 154 kWh; 154 × 38.4 ct = 59.136 €; 649 € / 59.14 € = 10.97 years. */
  @Test
  void aGreenerFridgeSavesWhatPaperAndPencilSay() {
    var saving = Saving.of(OLD, List.of(NEW), Tariff.GERMANY_2025, 3).getFirst();
    assertThat(saving.kilowattHours()).isEqualTo(154);
    assertThat(saving.money()).isEqualTo(new Money(5_914, "EUR"));
    assertThat(saving.years()).isEqualTo(11);
  }

  @Test
  void whatIsOfAnotherKindOrSizeOrHardlyGreenerIsNotOffered() {
    assertThat(Saving.of(
            OLD,
            List.of(
                new Appliance("3", "Freezer", "freezer", 104, 240.0, null),
                new Appliance("4", "Fridge", "fridge", 104, 90.0, null),
                new Appliance("5", "Fridge", "fridge", 249, 240.0, null),
                OLD),
            Tariff.GERMANY_2025, 3))
        .isEmpty();
  }

  @Test
  void whatCostsNothingIsSaidWithItsFigureWhereThereIsOne() {
    assertThat(ForNothing.with(Sort.FRIDGE)).contains(ForNothing.FRIDGE_AT_SEVEN);
    assertThat(ForNothing.FRIDGE_AT_SEVEN.kilowattHours(OLD.kilowattHours())).isEqualTo(30);
    assertThat(ForNothing.with(Sort.TOASTER)).isEmpty();
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> new Appliance("1", "x", "y", -1, null, null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tariff(new BigDecimal("-1"), "EUR", "")).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void nobodySavesMoreThanTheyUse(
      @ForAll @IntRange(max = 5_000) int owned, @ForAll @IntRange(max = 5_000) int offered) {
    var mine = new Appliance("1", "a", "c", owned, null, null);
    for (var saving : Saving.of(
        mine, List.of(new Appliance("2", "b", "c", offered, null, null)), Tariff.GERMANY_2025, 1)) {
      assertThat(saving.kilowattHours()).isBetween(10, owned);
      assertThat(saving.money()).isEqualTo(Tariff.GERMANY_2025.of(owned - offered));
    }
  }
}
