package io.vitrine.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.demo.Lindenhof.Line;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LindenhofTest {

  /** Of the three files, one after the other. Whoever changes what the demo tells changes this too. */
  private static final String SHA_256 = "927434d3aaa4ad8b71fbe5806188caf84813e113220103a3264ff304116be3b7";

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
  private static final Lindenhof SHOP = new Lindenhof(TODAY);
  private static final List<Line> LINES = SHOP.lines().toList();
  private static final Person MIRA = SHOP.customers().get(0);
  private static final Person EMIL = SHOP.customers().get(1);

  @Test
  void theDemoTellsTheSameOnEveryMachine(@TempDir Path folder) throws Exception {
    assertThat(sha256(DemoFiles.write(SHOP, folder))).isEqualTo(SHA_256);
    assertThat(sha256(DemoFiles.write(new Lindenhof(TODAY), folder))).isEqualTo(SHA_256);
  }

  @Test
  void theStoreIsAsLargeAsADepartmentStoreInASmallTown() {
    assertThat(SHOP.products()).hasSizeBetween(1_400, 1_600);
    assertThat(SHOP.products()).extracting(DemoProduct::department).containsOnly(
        "clothes", "home", "electronics", "groceries", "media");
    assertThat(SHOP.customers()).hasSizeBetween(1_950, 2_000);
    assertThat(LINES).hasSizeBetween(150_000, 250_000);
    assertThat(LINES).extracting(line -> line.basket().source()).contains("web-shop", "till");
    assertThat(LINES).extracting(Line::key).doesNotHaveDuplicates();
    assertThat(SHOP.customers())
        .extracting(Person::card)
        .doesNotHaveDuplicates()
        .allMatch(card -> card.matches("\\d{10}"));
    assertThat(SHOP.customers()).extracting(Person::email).doesNotHaveDuplicates();
  }

  @Test
  void everythingThatIsSoldIsDrawnAndBought() throws Exception {
    var sprite = new String(
        LindenhofTest.class.getResourceAsStream("/META-INF/resources/drawings.svg").readAllBytes(),
        StandardCharsets.UTF_8);
    assertThat(SHOP.products())
        .allMatch(product -> sprite.contains("id=\"g-" + product.drawing() + "\""))
        .allMatch(product -> product.paint().matches("#[0-9a-f]{6}") && product.paint2().matches("#[0-9a-f]{6}"))
        .allMatch(product -> product.title().length() <= 60 && !product.title().contains("{"));
    var bought = LINES.stream().map(line -> line.piece().product()).collect(toSet());
    assertThat(bought).hasSizeGreaterThan(SHOP.products().size() * 98 / 100);
  }

  @Test
  void nobodyShopsTodayOrFindsTheStoreOpenOnASunday() {
    assertThat(LINES).allMatch(line -> line.basket().at().toLocalDate().isBefore(TODAY));
    assertThat(LINES).allMatch(line -> line.basket().isWeb() || line.basket().at().getDayOfWeek() != DayOfWeek.SUNDAY);
    assertThat(LINES.getFirst().basket().at().toLocalDate()).isEqualTo(Mira.FIRST_DAY);
  }

  @Test
  void whatGoesBackWasBoughtByTheSamePersonBefore() {
    var kept = new HashMap<String, Integer>();
    for (Line line : LINES) {
      var what = line.basket().who().card() + " " + line.piece().product().key();
      int left = kept.merge(what, line.quantity(), Integer::sum);
      assertThat(left).as(line.key()).isGreaterThanOrEqualTo(0);
    }
  }

  @Test
  void aShopperWearsOneSize() {
    var worn = new HashMap<String, Set<String>>();
    LINES.stream()
        .filter(line -> line.piece().product().sizes().equals("@women") && line.basket().who() != MIRA)
        .forEach(line -> worn.computeIfAbsent(line.basket().who().card(), card -> new HashSet<>())
            .add(line.piece().product().size()));
    assertThat(worn).hasSizeGreaterThan(500);
    assertThat(worn.values()).allMatch(sizes -> sizes.size() == 1);
  }

  @Test
  void miraHas1284PurchasesIn311OrdersSince12March2019() {
    var hers = purchases(MIRA);
    assertThat(hers).hasSize(1_284);
    assertThat(hers.stream().map(Line::order).distinct()).hasSize(311);
    assertThat(hers.getFirst().basket().at().toLocalDate()).isEqualTo("2019-03-12");
    var all = LINES.stream().filter(line -> line.basket().who() == MIRA).toList();
    assertThat(all).hasSize(1_284 + 61);
    assertThat(all.stream().mapToInt(line -> line.piece().product().cents() * line.quantity()).sum())
        .isEqualTo(18_432_90);
  }

  @Test
  void miraBuysHouseRoastCoffeeAboutEvery24Days() {
    var days = purchases(MIRA).stream()
        .filter(line -> line.piece().product().title().equals("House roast coffee, 500 g"))
        .map(line -> line.basket().at().toLocalDate())
        .toList();
    var gaps = new ArrayList<Long>();
    for (int i = 1; i < days.size(); i++) {
      gaps.add(days.get(i).toEpochDay() - days.get(i - 1).toEpochDay());
    }
    assertThat(gaps.stream().sorted().toList().get(gaps.size() / 2)).isBetween(23L, 25L);
    assertThat(days.getLast()).isEqualTo("2026-11-11");
  }

  @Test
  void miraGavePresentsForJonasSandbergsBaby() {
    var order = LINES.stream()
        .filter(line -> line.order().equals("88-20417"))
        .sorted(Comparator.comparing(Line::number))
        .toList();
    assertThat(order).extracting(line -> line.piece().product().title()).containsExactly(
        "Cot mobile, clouds", "Baby blanket, merino", "Picture book, Fox at Night", "Table lamp Fold, linen");
    assertThat(order).extracting(line -> line.piece().recipient()).containsExactly(
        "Jonas Sandberg", "Jonas Sandberg", "Jonas Sandberg", null);
    assertThat(order).allMatch(line -> line.basket().who() == MIRA);
    assertThat(order.getFirst().basket().at()).isEqualTo(LocalDateTime.of(2026, 10, 14, 19, 42));
    assertThat(order.stream().mapToInt(line -> line.piece().product().cents()).sum()).isEqualTo(164_30);
  }

  @Test
  void whatOthersHaveSpeaksForTheNightLightByFarMoreThanFivePeople() {
    for (String gift : List.of("Cot mobile, clouds", "Baby blanket, merino", "Picture book, Fox at Night")) {
      assertTogether(gift, "Night light", 3);
      assertTogether(gift, "Rain jacket for children", 3);
    }
  }

  @Test
  void whatOthersHaveSpeaksForWhatMiraLacks() {
    assertTogether("House roast coffee, 500 g", "Hand grinder", 3);
    assertTogether("Wool coat, camel, size 40", "Merino jumper, ecru, size 40", 3);
    assertTogether("Linen shirt, white, size 40", "Linen shirt, sky, size 40", 3);
    assertTogether("Table lamp Fold, linen", "Reading lamp Arc", 2);
    assertTogether("Wool coat, camel, size 40", "Striped scarf, mustard", 2);
    assertTogether("Record, Nine Lanterns", "Record, Harbour Songs", 3);
    assertThat(purchases(MIRA)).extracting(line -> line.piece().product().title()).doesNotContain(
        "Night light", "Rain jacket for children", "Hand grinder", "Merino jumper, ecru, size 40",
        "Linen shirt, sky, size 40", "Reading lamp Arc", "Striped scarf, mustard", "Record, Harbour Songs");
  }

  @Test
  void somebodyElsesGamesAreOnEmilsCard() {
    var titles = purchases(EMIL).stream().map(line -> line.piece().product().title()).toList();
    assertThat(titles).contains("Gamepad, navy", "Game, Skyward Nine", "E-reader Folio Light", "Record, Night Tram");
    assertTogether("Gamepad, navy", "Charging dock for gamepads", 3);
  }

  @Test
  void theDemoMovesOnByFourWeeksAndKeepsItsWeekdays() {
    assertThat(Lindenhof.dayFor(LocalDate.of(2026, 11, 12))).isEqualTo("2026-11-12");
    assertThat(Lindenhof.dayFor(LocalDate.of(2026, 12, 9))).isEqualTo("2026-11-12");
    assertThat(Lindenhof.dayFor(LocalDate.of(2026, 12, 10))).isEqualTo("2026-12-10");
    assertThat(Lindenhof.dayFor(LocalDate.of(2026, 11, 11))).isEqualTo("2026-10-15");
    var later = new Lindenhof(LocalDate.of(2028, 2, 3));
    var hers = later.lines().filter(line -> line.basket().who().name().equals("Mira Sandberg")).toList();
    assertThat(hers.stream().filter(line -> !line.basket().back())).hasSize(1_284);
    assertThat(hers).extracting(Line::order).contains("88-20417");
  }

  /** At least five others have both, and so many times more than if they did not go together. */
  private static void assertTogether(String one, String other, double times) {
    var both = new HashSet<>(whoHas(one));
    both.retainAll(whoHas(other));
    both.removeAll(Set.of(MIRA.card(), EMIL.card()));
    double byChance = (double) whoHas(one).size() * whoHas(other).size() / SHOP.customers().size();
    assertThat(both).as(one + " and " + other).hasSizeGreaterThanOrEqualTo(5);
    assertThat(both.size() / byChance).as(one + " and " + other).isGreaterThan(times);
  }

  private static Set<String> whoHas(String title) {
    return LINES.stream()
        .filter(line -> line.piece().product().title().equals(title))
        .map(line -> line.basket().who().card())
        .collect(toSet());
  }

  private static List<Line> purchases(Person who) {
    return LINES.stream().filter(line -> line.basket().who() == who && !line.basket().back()).toList();
  }

  private static String sha256(DemoFiles files) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    for (Path file : Stream.of(files.catalogue(), files.webShop(), files.tills()).toList()) {
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
