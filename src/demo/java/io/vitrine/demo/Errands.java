package io.vitrine.demo;

import io.vitrine.demo.Basket.Piece;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One person's groceries over the years: coffee every so many days, and with it and between whatever has run out. There
 * are exactly so many errands, and exactly so many pieces that cost exactly so much.
 */
final class Errands {

  private static final String COFFEE = "House roast coffee, 500 g";
  private static final int COFFEE_DAYS = 24;
  private static final List<String> TASTES = List.of("coffee", "pantry", "gourmet", "clean");
  private static final int TRIES = 500_000;

  private final Person who;
  private final LocalDate from;
  private final LocalDate until;
  private final Dice dice;
  private final DemoProduct coffee;
  private final List<DemoProduct> cupboard;

  Errands(Wares wares, Person who, LocalDate from, LocalDate until, Dice dice) {
    this.who = who;
    this.from = from;
    this.until = until;
    this.dice = dice;
    coffee = wares.called(COFFEE);
    cupboard = TASTES.stream()
        .flatMap(taste -> wares.of(taste).stream())
        .filter(product -> product.department().equals("groceries") && !product.family().equals(coffee.family()))
        .distinct()
        .toList();
  }

  List<Basket> baskets(int count, int pieces, int cents) {
    var days = days(count);
    var shopped = new ArrayList<List<DemoProduct>>();
    var last = new HashMap<DemoProduct, LocalDate>();
    int left = pieces;
    for (int i = 0; i < days.size(); i++) {
      int usual = left / (days.size() - i);
      int size = i == days.size() - 1 ? left : Math.max(1, usual + dice.between(-Math.min(2, usual - 1), 2));
      shopped.add(shop(days.get(i), size, last));
      left -= size;
    }
    comeTo(cents, shopped);
    var baskets = new ArrayList<Basket>();
    for (int i = 0; i < days.size(); i++) {
      boolean web = dice.chance(who.online() / 3);
      baskets.add(Basket.on(days.get(i).day, web, who, dice, shopped.get(i).stream().map(Piece::of).toList()));
    }
    return baskets;
  }

  private record Day(LocalDate day, boolean forCoffee) {}

  private List<Day> days(int count) {
    var days = new HashMap<LocalDate, Boolean>();
    var coffeeDay = from.plusDays(COFFEE_DAYS);
    while (coffeeDay.isBefore(until)) {
      days.put(coffeeDay, true);
      coffeeDay = coffeeDay.plusDays(COFFEE_DAYS + dice.between(-3, 3));
    }
    int span = (int) ChronoUnit.DAYS.between(from, until);
    while (days.size() < count) {
      days.putIfAbsent(from.plusDays(1 + dice.below(span)), false);
    }
    return new TreeSet<>(days.keySet()).stream().map(day -> new Day(day, days.getOrDefault(day, false))).toList();
  }

  /** What has been gone for longest, by its own measure. */
  private List<DemoProduct> shop(Day day, int size, Map<DemoProduct, LocalDate> last) {
    var need = new HashMap<DemoProduct, Double>();
    for (DemoProduct product : cupboard) {
      long days = ChronoUnit.DAYS.between(last.getOrDefault(product, from.minusDays(product.every())), day.day);
      need.put(product, days * product.wanted(day.day) / product.every() * dice.factor(0.3));
    }
    var pieces = new ArrayList<DemoProduct>();
    if (day.forCoffee) {
      pieces.add(coffee);
    }
    cupboard.stream()
        .sorted(Comparator.comparingDouble((DemoProduct product) -> -need.getOrDefault(product, 0.0))
            .thenComparing(DemoProduct::key))
        .limit(size - pieces.size())
        .forEach(pieces::add);
    pieces.forEach(product -> last.put(product, day.day));
    return pieces;
  }

  /** Changes one thing for another until the sum is right. */
  private void comeTo(int cents, List<List<DemoProduct>> shopped) {
    int missing = cents - shopped.stream().flatMap(List::stream).mapToInt(DemoProduct::cents).sum();
    for (int i = 0; i < TRIES && missing != 0; i++) {
      var basket = dice.pick(shopped);
      int at = dice.below(basket.size());
      var other = dice.pick(cupboard);
      int step = other.cents() - basket.get(at).cents();
      if (basket.get(at) != coffee && !basket.contains(other) && Math.abs(missing - step) < Math.abs(missing)) {
        basket.set(at, other);
        missing -= step;
      }
    }
    if (missing != 0) {
      throw new IllegalStateException("These errands cannot come to " + cents + " cents: " + missing + " are missing");
    }
  }
}
