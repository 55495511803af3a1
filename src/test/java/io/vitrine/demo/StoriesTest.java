package io.vitrine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.affinity.Affinity;
import io.vitrine.affinity.Piece;
import io.vitrine.affinity.ProductKey;
import io.vitrine.affinity.Weighting;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the demo is to show, by the very arithmetic that makes the suggestions. */
class StoriesTest {

  private static final Lindenhof SHOP = new Lindenhof(Story.TOLD_ON);
  private static final Person MIRA = SHOP.customers().get(0);
  private static final Person EMIL = SHOP.customers().get(1);
  private static final List<String> TITLES = SHOP.products().stream().map(DemoProduct::title).toList();
  private static final Affinity AFFINITY = new Affinity(Weighting.STANDARD);
  private static final Map<Person, Set<String>> KEPT = new HashMap<>();
  private static final Map<Person, Map<String, List<LocalDate>>> BOUGHT = new HashMap<>();

  @BeforeAll
  static void everyoneHasWhatTheyBoughtAndKept() {
    AFFINITY.rows(SHOP.products().stream().map(product -> new ProductKey("lindenhof", product.key())).toList());
    var pieces = new HashMap<Person, Map<String, Integer>>();
    SHOP.lines().forEach(line -> {
      var who = line.basket().who();
      var title = line.piece().product().title();
      pieces.computeIfAbsent(who, person -> new HashMap<>()).merge(title, line.quantity(), Integer::sum);
      BOUGHT.computeIfAbsent(who, person -> new HashMap<>())
          .computeIfAbsent(title, _ -> new ArrayList<>())
          .add(line.basket().at().toLocalDate());
    });
    pieces.forEach((who, titles) -> {
      titles.values().removeIf(left -> left == 0);
      KEPT.put(who, titles.keySet());
      AFFINITY.remember(Long.parseLong(who.card()), rows(titles.keySet()));
    });
  }

  @Test
  void miraIsShownBabyThingsAmongWhatSheLikes() {
    assertThat(suggested(MIRA, Set.of())).contains(
        "Night light", "Rain jacket for children", "Hand grinder", "Merino jumper, ecru, size 40", "Reading lamp Arc");
  }

  @Test
  void theNightLightFallsOnceMiraSaysThatTheCotMobileWasAGift() {
    var before = suggested(MIRA, Set.of());
    var after = suggested(MIRA, Set.of("Cot mobile, clouds"));
    assertThat(before.indexOf("Night light")).isLessThan(before.indexOf("Reading lamp Arc"));
    assertThat(after.indexOf("Night light")).isGreaterThan(after.indexOf("Reading lamp Arc"));
    assertThat(after).contains("Hand grinder", "Milk frother").isNotEqualTo(before);
  }

  @Test
  void babyThingsGoOnceMiraSaysThatAllPresentsWereGifts() {
    assertThat(suggested(MIRA, Set.of("Cot mobile, clouds", "Baby blanket, merino", "Picture book, Fox at Night")))
        .doesNotContain("Night light", "Rain jacket for children")
        .contains("Hand grinder", "Reading lamp Arc", "Merino jumper, ecru, size 40");
  }

  @Test
  void gamesGoOnceEmilSaysThatTheyAreNotHis() {
    assertThat(suggested(EMIL, Set.of())).contains("Charging dock for gamepads");
    assertThat(suggested(EMIL, Set.of("Gamepad, navy", "Game, Skyward Nine", "Game, Neon Rally", "Gaming headset")))
        .doesNotContain("Charging dock for gamepads")
        .anyMatch(title -> title.startsWith("Record, "))
        .anyMatch(title -> title.startsWith("Running "));
  }

  private static List<String> suggested(Person who, Set<String> excluded) {
    var history = new HashSet<>(KEPT.getOrDefault(who, Set.of()));
    history.removeAll(excluded);
    var bought = BOUGHT.getOrDefault(who, Map.of());
    var notOffered = new BitSet();
    for (int row : rows(bought.keySet())) {
      notOffered.set(row);
    }
    var pieces = history.stream().map(title -> piece(title, bought.getOrDefault(title, List.of()))).toList();
    return AFFINITY.rank(Long.parseLong(who.card()), pieces, notOffered, 12).best().stream()
        .map(ranked -> TITLES.get(ranked.product()))
        .toList();
  }

  private static Piece piece(String title, List<LocalDate> bought) {
    long age = bought.stream().mapToLong(day -> ChronoUnit.DAYS.between(day, Story.TOLD_ON)).min().orElseThrow();
    return new Piece(TITLES.indexOf(title), AFFINITY.weighting().freshness(age), 0, false);
  }

  /** Rows were given in the order of the catalogue. */
  private static int[] rows(Set<String> titles) {
    return titles.stream().mapToInt(TITLES::indexOf).toArray();
  }
}
