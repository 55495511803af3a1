package io.vitrine.demo;

import io.vitrine.demo.Basket.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first shopper of the demo, with exactly {@value #PURCHASES} purchases in {@value #ORDERS} orders. She drinks
 * coffee, listens to folk, dresses well and likes lamps, and has all of that but what we would suggest to her; and once
 * she gave presents for her brother's child.
 */
final class Mira {

  static final int PURCHASES = 1_284;
  static final int ORDERS = 311;
  /** What all that she kept cost her. */
  static final int CENTS = 1_843_290;
  static final int RETURNS = 61;
  static final LocalDate FIRST_DAY = LocalDate.of(2019, 3, 12);

  private static final LocalDate QUIET_FROM = LocalDate.of(2026, 9, 28);
  private static final List<Liking> LIKES = List.of(
      new Liking("her-classic", 35, 6), new Liking("her-relaxed", 0, 15), new Liking("interior", 8, 9),
      new Liking("coffee", 0, 2), new Liking("table", 2, 9));
  private static final int DAYS_TOGETHER = 9;
  private static final int PIECES_TOGETHER = 3;

  /** What she does not have, though it goes with so much that she has. */
  private static final Set<String> LACKS = Set.of(
      "Hand grinder", "Electric grinder", "Merino jumper, ecru, size 40", "Linen shirt, sky, size 40",
      "Linen shirt, rose, size 40", "Reading lamp Arc", "Striped scarf, mustard", "Striped scarf, navy",
      "Record, Harbour Songs");

  /** For what, how much of it she keeps beyond what is told, and how much she brought back. */
  private record Liking(String taste, int kept, int broughtBack) {}

  private final Wares wares;
  private final LocalDate today;
  private final LocalDate first;
  private final LocalDate quiet;
  private final Dice dice = Dice.of("Mira Sandberg");
  private final Person mira;

  Mira(Wares wares, LocalDate today) {
    this.wares = wares;
    this.today = today;
    first = Story.on(FIRST_DAY, today);
    quiet = Story.on(QUIET_FROM, today);
    mira = Person.told(
        Population.card(9_000_001),
        "Mira Sandberg",
        Map.of("@women", "40", "@her-shoes", "39", "@all-shoes", "39"),
        LIKES.stream().map(Liking::taste).toList(),
        first,
        today);
  }

  Person person() {
    return mira;
  }

  List<Basket> baskets() {
    var all = new ArrayList<>(new Story("mira", wares, today).baskets(mira));
    var back = new HashSet<DemoProduct>();
    all.addAll(lasting(all, back));
    int pieces = all.stream().mapToInt(basket -> basket.pieces().size()).sum();
    int cents = all.stream()
        .flatMap(basket -> basket.pieces().stream())
        .filter(piece -> !back.contains(piece.product()))
        .mapToInt(piece -> piece.product().cents())
        .sum();
    all.addAll(new Errands(wares, mira, first, quiet, dice)
        .baskets(ORDERS - all.size(), PURCHASES - pieces, CENTS - cents));
    all.addAll(broughtBack(all, back));
    return all;
  }

  private record Bought(DemoProduct product, LocalDate day) {}

  /** Everything that lasts, a few pieces at a time; what will go back is added to {@code back}. */
  private List<Basket> lasting(List<Basket> told, Set<DemoProduct> back) {
    var had = new HashSet<DemoProduct>();
    told.forEach(basket -> basket.pieces().forEach(piece -> had.add(piece.product())));
    var bought = new ArrayList<Bought>();
    for (Liking liking : LIKES) {
      var owned = some(liking, had);
      owned.forEach(product -> bought.add(new Bought(product, someDay(product))));
      had.addAll(owned);
      back.addAll(owned.subList(liking.kept, owned.size()));
    }
    bought.addAll(inWrongSizes(bought, back));
    bought.sort(Comparator.comparing(Bought::day).thenComparing(one -> one.product().key()));
    return together(bought);
  }

  private List<DemoProduct> some(Liking liking, Set<DemoProduct> had) {
    var all = new ArrayList<>(wares.of(liking.taste).stream()
        .filter(product -> product.lasts() && mira.fits(product))
        .filter(product -> product.isMostlyFor(liking.taste))
        .filter(product -> !had.contains(product) && !LACKS.contains(product.title()))
        .toList());
    dice.shuffle(all);
    return all.subList(0, liking.kept + liking.broughtBack);
  }

  private LocalDate someDay(DemoProduct product) {
    LocalDate day;
    do {
      day = first.plusDays(20 + dice.below((int) (quiet.toEpochDay() - first.toEpochDay()) - 20));
    } while (!product.isOnSale(day) || product.wanted(day) < 1);
    return day;
  }

  /** Some clothes were ordered in two sizes, to send one back. */
  private List<Bought> inWrongSizes(List<Bought> bought, Set<DemoProduct> back) {
    return bought.stream()
        .filter(one -> one.product().sizes().equals("@women") && !back.contains(one.product()))
        .limit(RETURNS - back.size())
        .map(one -> new Bought(wares.called(one.product().title().replace("size 40", "size 38")), one.day()))
        .peek(one -> back.add(one.product()))
        .toList();
  }

  private List<Basket> together(List<Bought> bought) {
    var baskets = new ArrayList<Basket>();
    var pieces = new ArrayList<Piece>();
    for (int i = 0; i < bought.size(); i++) {
      pieces.add(Piece.of(bought.get(i).product()));
      var day = bought.get(i + 1 - pieces.size()).day();
      if (pieces.size() == PIECES_TOGETHER
          || i + 1 == bought.size()
          || bought.get(i + 1).day().isAfter(day.plusDays(DAYS_TOGETHER))) {
        baskets.add(Basket.on(day, dice.chance(0.6), mira, dice, pieces));
        pieces.clear();
      }
    }
    return baskets;
  }

  private List<Basket> broughtBack(List<Basket> all, Set<DemoProduct> back) {
    var baskets = new ArrayList<Basket>();
    for (Basket basket : all) {
      var pieces = basket.pieces().stream().filter(piece -> back.contains(piece.product())).toList();
      if (!pieces.isEmpty()) {
        var day = basket.at().toLocalDate().plusDays(dice.between(3, 12));
        baskets.add(Basket.broughtBack(day, basket.isWeb(), mira, dice, pieces));
      }
    }
    return baskets;
  }
}
