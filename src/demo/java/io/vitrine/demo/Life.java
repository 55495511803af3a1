package io.vitrine.demo;

import io.vitrine.demo.Basket.Piece;
import io.vitrine.demo.Person.Gift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** One person's years as a customer: what they buy again and again, for good, and at a time in life. */
final class Life {

  private static final double DAYS_A_YEAR = 365.25;
  private static final int CHILD_FROM_DAYS = 800;
  private static final Episode BABY = new Episode("baby", -80, 420, 4, 7, 3.4);
  private static final Episode MOVE = new Episode("move", -20, 70, 2, 4, 2.6);

  private final Shelves shelves;
  private final Person who;
  private final Dice dice;
  private final Set<DemoProduct> owned = new HashSet<>();
  private final List<Basket> baskets = new ArrayList<>();

  /** What all lives have around them. */
  record Shelves(Wares wares, Companions companions, LocalDate today) {}

  /** Some orders for one taste within so many days of what happened. */
  private record Episode(String taste, int fromDay, int days, int fewest, int most, double pieces) {}

  Life(Shelves shelves, Person who) {
    this.shelves = shelves;
    this.who = who;
    dice = Dice.of("life " + who.card());
  }

  /** In no order. */
  List<Basket> baskets() {
    who.tastes().forEach(taste -> lasting(taste, who.since()));
    if (who.born() != null) {
      happens(BABY, who.born());
      lasting("child", who.born().plusDays(CHILD_FROM_DAYS));
    }
    if (who.moved() != null) {
      happens(MOVE, who.moved());
    }
    if (who.gift() != null) {
      give(who.gift());
    }
    baskets.addAll(new Staples(shelves.wares, who, dice).bought());
    baskets.addAll(shelves.companions.of(baskets, dice));
    List.copyOf(baskets).forEach(basket -> baskets.addAll(Returns.of(basket, dice, shelves.today)));
    return baskets;
  }

  /** Orders for one taste, at any time from then on. */
  private void lasting(String taste, LocalDate from) {
    double rate = Taste.named(taste).orders() * who.zeal();
    if (rate == 0) {
      return;
    }
    double day = from.toEpochDay();
    while ((day += dice.wait(DAYS_A_YEAR / rate)) <= who.until().toEpochDay()) {
      order(LocalDate.ofEpochDay((long) day), taste, dice.some(Taste.named(taste).pieces()));
    }
  }

  private void happens(Episode episode, LocalDate day) {
    int orders = dice.between(episode.fewest, episode.most);
    for (int i = 0; i < orders; i++) {
      var on = day.plusDays(episode.fromDay + dice.below(episode.days));
      order(on, episode.taste, dice.some(episode.pieces));
    }
  }

  private void order(LocalDate day, String taste, int count) {
    if (who.isCustomer(day)) {
      var chosen = choose(taste, count, owned, product ->
          who.fits(product) && product.isOnSale(day) ? product.weight(taste) * product.wanted(day) : 0);
      buy(day, dice.chance(who.online()), chosen.stream().map(Piece::of).toList());
    }
  }

  /** For somebody else's child, in one order that is sent there. Most give what all give. */
  private void give(Gift gift) {
    var chosen = choose("baby", dice.between(2, 4), new HashSet<>(), product ->
        product.weight("baby") * product.weight("baby"));
    if (who.isCustomer(gift.day())) {
      buy(gift.day(), true, chosen.stream().map(product -> new Piece(product, 1, gift.recipient())).toList());
    }
  }

  private void buy(LocalDate day, boolean web, List<Piece> pieces) {
    if (!pieces.isEmpty()) {
      baskets.add(Basket.on(day, web, who, dice, pieces));
    }
  }

  /** Up to so many things that last and are not had yet; then they are. */
  private List<DemoProduct> choose(
      String taste, int count, Set<DemoProduct> had, ToDoubleFunction<DemoProduct> weight) {
    var chosen = new ArrayList<DemoProduct>();
    for (int i = 0; i < count; i++) {
      var one = dice.pick(
          shelves.wares.of(taste),
          product -> product.lasts() && !had.contains(product) ? weight.applyAsDouble(product) : 0);
      if (one != null && had.add(one)) {
        chosen.add(one);
      }
    }
    return chosen;
  }
}
