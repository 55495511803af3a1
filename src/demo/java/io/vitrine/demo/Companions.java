package io.vitrine.demo;

import io.vitrine.demo.Basket.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What goes with what: who has bought the one is likely to come for the other. */
final class Companions {

  private static final List<String> SIZES = List.of(
      "36", "37", "38", "39", "40", "41", "42", "43", "44", "45", "48", "50", "52", "54");
  private static final int DAYS = 90;

  private final LocalDate today;
  private final Map<DemoProduct, List<Then>> all = new HashMap<>();

  private record Then(DemoProduct product, double share) {}

  Companions(Wares wares, LocalDate today) {
    this.today = today;
    for (Table.Row row : Table.of("companions")) {
      if (!row.text("first").contains("{size}")) {
        put(wares, row.text("first"), row.text("then"), row.decimal("share"));
        continue;
      }
      for (String size : SIZES) {
        var first = row.text("first").replace("{size}", size);
        if (wares.has(first)) {
          put(wares, first, row.text("then").replace("{size}", size), row.decimal("share"));
        }
      }
    }
  }

  private void put(Wares wares, String first, String then, double share) {
    all.computeIfAbsent(wares.called(first), product -> new ArrayList<>()).add(new Then(wares.called(then), share));
  }

  /** The baskets that follow from these, all of one person; what was a present is followed by one. */
  List<Basket> of(List<Basket> baskets, Dice dice) {
    var had = new HashSet<DemoProduct>();
    baskets.forEach(basket -> basket.pieces().forEach(piece -> had.add(piece.product())));
    var asked = new HashSet<DemoProduct>();
    var more = new ArrayList<Basket>();
    var inOrder = baskets.stream().sorted(Comparator.comparing(Basket::at)).toList();
    for (Basket basket : inOrder) {
      for (Piece piece : basket.pieces()) {
        if (asked.add(piece.product())) {
          for (Then then : all.getOrDefault(piece.product(), List.of())) {
            follow(basket, piece, then, had, dice, more);
          }
        }
      }
    }
    return more;
  }

  private void follow(
      Basket basket, Piece piece, Then then, Set<DemoProduct> had, Dice dice, List<Basket> more) {
    boolean comes = dice.chance(then.share);
    var day = basket.at().toLocalDate().plusDays(dice.between(1, DAYS));
    if (comes
        && basket.who().fits(then.product)
        && then.product.isOnSale(day)
        && day.isBefore(today.minusDays(2))
        && basket.who().isCustomer(day)
        && had.add(then.product)) {
      more.add(Basket.on(
          day, basket.isWeb(), basket.who(), dice, List.of(new Piece(then.product, 1, piece.recipient()))));
    }
  }
}
