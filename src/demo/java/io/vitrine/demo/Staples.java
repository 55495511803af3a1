package io.vitrine.demo;

import io.vitrine.demo.Basket.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one person buys again and again, each thing at an interval of their own, on the days on which they shop. */
final class Staples {

  /** They also shop elsewhere. */
  private static final double ELSEWHERE = 3.0;

  /** For these we are the place to go also for those who buy their groceries elsewhere. */
  private static final Set<String> OURS = Set.of(
      "coffee", "tea", "wine", "baby", "run", "bath", "interior", "garden", "photo", "work", "tech");

  private final Wares wares;
  private final Person who;
  private final Dice dice;
  private final Map<DemoProduct, Double> intervals = new LinkedHashMap<>();

  Staples(Wares wares, Person who, Dice dice) {
    this.wares = wares;
    this.who = who;
    this.dice = dice;
  }

  List<Basket> bought() {
    who.tastes().forEach(this::takeTo);
    if (who.born() != null) {
      takeTo("baby");
    }
    var due = new LinkedHashMap<DemoProduct, Double>();
    intervals.forEach((product, days) -> due.put(product, who.since().toEpochDay() + dice.unit() * days));
    var baskets = new ArrayList<Basket>();
    double gap = 9 * dice.factor(0.4);
    for (double at = who.since().toEpochDay(); at <= who.until().toEpochDay(); at += gap * dice.factor(0.3)) {
      var pieces = pieces(LocalDate.ofEpochDay((long) at), due);
      if (!pieces.isEmpty()) {
        baskets.add(Basket.on(LocalDate.ofEpochDay((long) at), dice.chance(who.online() / 3), who, dice, pieces));
      }
    }
    return baskets;
  }

  /** A person takes to some of what there is, and buys of it at a pace of their own. */
  private void takeTo(String taste) {
    int count = who.eats() || OURS.contains(taste) ? Taste.named(taste).staples() : 0;
    for (int i = 0; i < count; i++) {
      var product = dice.pick(
          wares.of(taste), one -> one.lasts() || !who.fits(one) || intervals.containsKey(one) ? 0 : one.weight(taste));
      if (product != null) {
        intervals.put(product, product.every() * ELSEWHERE * dice.factor(0.3));
      }
    }
  }

  private List<Piece> pieces(LocalDate day, Map<DemoProduct, Double> due) {
    var pieces = new ArrayList<Piece>();
    due.replaceAll((product, at) -> {
      if (at > day.toEpochDay() || !product.isOnSale(day) || product.wanted(day) < 1 || !isTime(product, day)) {
        return at;
      }
      pieces.add(new Piece(product, dice.chance(0.06) ? 2 : 1, null));
      return day.toEpochDay() + intervals.getOrDefault(product, 30.0) * dice.factor(0.1);
    });
    return pieces;
  }

  /** What a baby needs is bought while there is one. */
  private boolean isTime(DemoProduct product, LocalDate day) {
    return !product.category().equals("baby")
        || who.born() != null && !day.isBefore(who.born()) && day.isBefore(who.born().plusDays(500));
  }
}
