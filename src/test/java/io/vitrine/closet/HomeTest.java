package io.vitrine.closet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.Shop;
import io.vitrine.Shop.Shopper;
import io.vitrine.VitrineTest;
import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Drawing;
import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.NewProduct;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Actor;
import io.vitrine.holding.Decline;
import io.vitrine.holding.Declines;
import io.vitrine.holding.Exclusion;
import io.vitrine.holding.Holdings;
import io.vitrine.holding.NothingToDo;
import io.vitrine.holding.Reason;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ada's home: what is plugged in there, what it uses, and what could be done about it. */
@VitrineTest
class HomeTest {

  private static final AtomicInteger TESTS = new AtomicInteger();

  @Autowired private Shop shop;
  @Autowired private Home home;
  @Autowired private Catalogue catalogue;
  @Autowired private Declines declines;
  @Autowired private Holdings holdings;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  /** A maker of each test's own, so that no test's things are offered in another. */
  private final String maker = "Maker " + UUID.randomUUID();

  /** In litres, so far apart that no test's fridge takes the place of another's. */
  private final long litres = Math.round(20 * Math.pow(1.5, TESTS.getAndIncrement() % 12));

  private final String fridge = "Fridge Nord " + litres;
  private final String greener = "Fridge Nord " + Math.round(litres * 1.07);

  private Shopper ada;

  HomeTest(@Autowired Shop shop) {
    this.ada = shop.shopper();
  }

  @BeforeEach
  void adaHasAnOldFridge() {
    ada = shop.shopper();
    bought(fridge, 178, 3 * 365);
  }

  @Test
  void aThingAtHomeSaysItsWarrantyWhatItUsesAndWhatAGreenerOneSaves() {
    var offered = sold(greener, 64_900, 104);
    sold("Fridge Nord " + Math.round(litres * 0.78), 29_900, 60);
    var had = only();
    assertThat(had.sort()).isEqualTo(Sort.FRIDGE);
    assertThat(had.kilowattHours()).isEqualTo(178);
    assertThat(requireNonNull(had.warranty()).until()).isEqualTo(requireNonNull(had.since()).plusYears(2));
    assertThat(had.warranty().told()).isFalse();
    assertThat(had.warranty().isOver(today())).isTrue();
    var advice = adviceFor(fridge);
    var saving = mine(advice).getFirst();
    assertThat(saving.product().id()).isEqualTo(offered);
    assertThat(saving.saving().kilowattHours()).isEqualTo(74);
    // 74 kWh at 38.4 cents.
    assertThat(saving.saving().money()).isEqualTo(new Money(2842, "EUR"));
    assertThat(saving.saving().years()).isEqualTo(23);
    assertThat(mine(advice)).hasSize(1);
    assertThat(advice.forNothing()).isEqualTo(ForNothing.FRIDGE_AT_SEVEN);
    assertThat(advice.newer()).isNull();
  }

  @Test
  void aLargerOneOfTheSameMakeMayTakeItsPlaceWhereItUsesLessAndASmallerOneMayNot() {
    var larger = sold("Fridge Nord " + Math.round(litres * 1.27), 69_900, 104);
    sold("Fridge Nord " + Math.round(litres * 0.73), 29_900, 60);
    sold("Fridge Sund " + Math.round(litres * 1.27), 59_900, 90);
    assertThat(mine(adviceFor(fridge))).extracting(saving -> saving.product().id()).containsExactly(larger);
  }

  @Test
  void whoSaysTheirOwnTariffIsToldWhatThatSaves() {
    sold(greener, 64_900, 104);
    ada.does(() -> home.pays(ada.id, new BigDecimal("30"), "Electricity"));
    ada.does(() -> home.pays(ada.id, new BigDecimal("25.50"), "Electricity"));
    assertThat(ada.does(() -> home.tariff(ada.id)).isOwn()).isTrue();
    assertThat(mine(adviceFor(fridge)).getFirst().saving().money()).isEqualTo(new Money(1887, "EUR"));
    ada.does(() -> home.paysAsOthers(ada.id));
    assertThat(ada.does(() -> home.tariff(ada.id))).isEqualTo(Tariff.GERMANY_2025);
    for (String wrong : List.of("-1", "500.01", "1.234")) {
      assertThatThrownBy(() -> ada.does(() -> home.pays(ada.id, new BigDecimal(wrong), "Electricity")))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> ada.does(() -> home.paysAsOthers(ada.id))).isInstanceOf(NothingToDo.class);
  }

  @Test
  void whatIsNotToBeUsedOrNotThereAnyMoreIsAdvisedOnNoMore() {
    sold(greener, 64_900, 104);
    var done = ada.does(() -> home.exclude(ada.id, only().key(), Exclusion.fromSuggestions(Reason.PRIVATE)));
    assertThat(adviceFor(fridge)).isEqualTo(HomeAdvice.NONE);
    assertThat(only().used()).isFalse();
    ada.does(() -> holdings.undo(ada.id, requireNonNull(done.edit()).id()));
    assertThat(mine(adviceFor(fridge))).isNotEmpty();
    ada.does(() -> home.put(ada.id, only().key(), false));
    assertThat(adviceFor(fridge)).isEqualTo(HomeAdvice.NONE);
    ada.does(() -> home.delete(ada.id, only().key()));
    assertThat(ada.does(() -> home.of(ada.id))).isEmpty();
  }

  @Test
  void aGiftIsAtSomebodyElsesHome() {
    ada.does(() -> home.exclude(ada.id, only().key(), Exclusion.fromSuggestions(Reason.GIFT)));
    assertThat(ada.does(() -> home.of(ada.id))).isEmpty();
  }

  @Test
  void whatWasDeclinedIsNotOffered() {
    var offered = sold(greener, 64_900, 104);
    ada.does(() -> declines.decline(ada.id, offered, Decline.Says.NOT_INTERESTED));
    assertThat(mine(adviceFor(fridge))).isEmpty();
  }

  @Test
  void aLaterOneIsOfferedOnlyWhereItsNameSaysSoAndTheThingIsTwoYearsOld() {
    bought("Turntable Linea One", 12, 900);
    var later = sold("Turntable Linea Two", 34_900, 12);
    sold("Turntable Linea, black", 37_900, 12);
    assertThat(requireNonNull(adviceFor("Turntable Linea One").newer()).id()).isEqualTo(later);
    bought("Turntable Forma One", 12, 100);
    sold("Turntable Forma Two", 34_900, 12);
    assertThat(adviceFor("Turntable Forma One").newer()).isNull();
    ada.does(() -> declines.decline(ada.id, later, Decline.Says.NOT_INTERESTED));
    assertThat(adviceFor("Turntable Linea One").newer()).isNull();
  }

  @Test
  void anAdditionFitsBySystemPlugOrSizeAndSaysSo() {
    bought("Game console Orbit", 88, 100);
    bought("Television 55 inches", 118, 100);
    sold("Gamepad, navy", 5900, null);
    sold("Wall bracket 55", 3900, null);
    sold("Wall bracket 50", 3900, null);
    sold("Media player", 11900, 14);
    var pad = ofMaker(adviceFor("Game console Orbit")).getFirst();
    assertThat(pad.product().title()).isEqualTo("Gamepad, navy");
    assertThat(pad.because()).isEqualTo(new FitsWith.Because(FitsWith.By.BRAND, "system"));
    assertThat(ofMaker(adviceFor("Television 55 inches")))
        .extracting(each -> each.product().title())
        .containsExactlyInAnyOrder("Wall bracket 55", "Media player");
    ada.does(() -> home.add(ada.id, new HomeAddition(
        "Grandmother's console", Sort.CONSOLE, "Another maker", null, null, null, null)));
    assertThat(ofMaker(adviceFor("Grandmother's console"))).isEmpty();
  }

  @Test
  void whatIsFromElsewhereIsAddedAndEverythingIsCorrected() {
    ada.does(() -> home.add(ada.id, new HomeAddition(
        "Dryer in the cellar", Sort.DRYER, null, 312, "7 kg", today().minusYears(9), today().minusYears(7))));
    var dryer = thing("Dryer in the cellar");
    assertThat(dryer.kilowattHours()).isEqualTo(312);
    assertThat(adviceFor("Dryer in the cellar").forNothing()).isEqualTo(ForNothing.LINE_FOR_THE_DRYER);
    ada.does(() -> home.correct(ada.id, dryer.key(), Map.of("kilowattHours", "280", "warranty", "2030-01-31")));
    assertThat(thing("Dryer in the cellar").kilowattHours()).isEqualTo(280);
    ada.does(() -> home.correct(ada.id, thing(fridge).key(), Map.of("since", "2025-05-01")));
    assertThat(requireNonNull(thing(fridge).warranty()).until()).isEqualTo(LocalDate.of(2027, 5, 1));
    for (var wrong : List.of(
        Map.of("kilowattHours", "-3"), Map.of("since", "yesterday"), Map.of("sort", "dragon"), Map.of("purchase", "1"),
        Map.of("description", ""))) {
      assertThatThrownBy(() -> ada.does(() -> home.correct(ada.id, dryer.key(), wrong)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> ada.does(() -> home.add(ada.id, new HomeAddition(
            "Robot", Sort.OTHER, null, 20_001, null, null, null))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ada.does(() -> home.add(ada.id, new HomeAddition(
            "Robot", Sort.OTHER, null, null, null, today().plusDays(1), null))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private HomeThing only() {
    return ada.does(() -> home.of(ada.id)).keySet().iterator().next();
  }

  private HomeThing thing(String title) {
    return ada.does(() -> home.of(ada.id)).keySet().stream()
        .filter(each -> each.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private HomeAdvice adviceFor(String title) {
    return ada.does(() -> home.of(ada.id)).entrySet().stream()
        .filter(each -> each.getKey().title().equals(title))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private List<HomeAdvice.Greener> mine(HomeAdvice advice) {
    return advice.greener().stream().filter(each -> maker.equals(each.product().brand())).toList();
  }

  private List<HomeAdvice.Fitting> ofMaker(HomeAdvice advice) {
    return advice.additions().stream().filter(each -> maker.equals(each.product().brand())).toList();
  }

  private void bought(String title, int kilowattHours, int daysAgo) {
    ada.bought(sold(title, 50_000, kilowattHours), title, clock.instant().minusSeconds(daysAgo * 86_400L));
  }

  private ProductId sold(String title, long minor, @Nullable Integer kilowattHours) {
    var key = UUID.randomUUID().toString();
    return Actor.asMachine("test", () -> requireNonNull(catalogue.takeIn("test", List.of(new NewProduct(
        key, title, "electronics", "appliances", maker, null, null, new Money(minor, "EUR"), kilowattHours,
        new Drawing("fridge", "#c9d3d3", "#47505c")))).get(key)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
