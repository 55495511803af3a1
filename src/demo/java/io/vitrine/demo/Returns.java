package io.vitrine.demo;

import io.vitrine.demo.Basket.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is brought back within two weeks: clothes from the web shop often, a loaf never. */
final class Returns {

  private Returns() {}

  static List<Basket> of(Basket basket, Dice dice, LocalDate today) {
    var back = new ArrayList<Piece>();
    for (Piece piece : basket.pieces()) {
      if (piece.recipient() == null && dice.chance(share(piece.product(), basket.isWeb()))) {
        back.add(piece);
      }
    }
    var day = basket.at().toLocalDate().plusDays(dice.between(3, 13));
    return back.isEmpty() || !day.isBefore(today)
        ? List.of()
        : List.of(Basket.broughtBack(day, basket.isWeb() && dice.chance(0.8), basket.who(), dice, back));
  }

  private static double share(DemoProduct product, boolean web) {
    return switch (product.department()) {
      case "groceries" -> 0;
      case "clothes" -> web ? 0.16 : 0.04;
      default -> web ? 0.04 : 0.015;
    };
  }
}
