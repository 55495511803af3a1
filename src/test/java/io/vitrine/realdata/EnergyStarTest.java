package io.vitrine.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.catalogue.Money;
import io.vitrine.closet.Appliance;
import io.vitrine.closet.Saving;
import io.vitrine.closet.Tariff;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a greener refrigerator saves, for real ones. The figures were worked out by hand from the lines of the file. */
class EnergyStarTest {

  @BeforeEach
  void theListIsHere() {
    EnergyStar.FILES.isHere(EnergyStar.REFRIGERATORS);
  }

  /** As AVRPD75: 250 kWh, of its type between 6.4 and 8.6 cubic feet the least is 167; 83 kWh × 38.4 ct = 31.872 €. */
  @ParameterizedTest
  @CsvSource({
    "3531032, Avanti AVRPD75****, 250, 2453235, 167, 83, 3187",
    "2395811, Avanti FF10B***, 297, 2403036, 263, 34, 1306",
    "2389195, Avanti FF14V0W, 332, 2650020, 300, 32, 1229",
  })
  void theBestOfItsKindAndSizeSavesWhatPaperAndPencilSay(
      String owned, String name, int uses, String greener, int instead, int saved, int cents) {
    var all = EnergyStar.refrigerators();
    var mine = one(all, owned);
    assertThat(mine.name()).isEqualTo(name);
    assertThat(mine.kilowattHours()).isEqualTo(uses);
    var best = Saving.of(mine, all, Tariff.GERMANY_2025, 1).getFirst();
    assertThat(best.greener().key()).isEqualTo(greener);
    assertThat(best.greener().kilowattHours()).isEqualTo(instead);
    assertThat(best.kilowattHours()).isEqualTo(saved);
    assertThat(best.money()).isEqualTo(new Money(cents, "EUR"));
    assertThat(best.years()).isNull();
  }

  /** 380 − 250 = 130 kWh × 38.4 ct = 49.92 €. */
  @Test
  void besideOneThatIsJustAllowedItSavesNearlyFiftyEuros() {
    var allowed = one(EnergyStar.asTheStandardLetsThem(), "3531032");
    var old = new Appliance("old", "Old", allowed.category(), allowed.kilowattHours(), allowed.capacity(), null);
    var saving = Saving.of(old, List.of(one(EnergyStar.refrigerators(), "3531032")), Tariff.GERMANY_2025, 1).getFirst();
    assertThat(saving.kilowattHours()).isEqualTo(130);
    assertThat(saving.money()).isEqualTo(new Money(4_992, "EUR"));
  }

  @Test
  void everyLineIsRead() {
    assertThat(EnergyStar.refrigerators()).hasSize(599).extracting(Appliance::key).doesNotHaveDuplicates();
  }

  private static Appliance one(List<Appliance> all, String key) {
    return all.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }
}
