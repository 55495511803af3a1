package io.vitrine.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one customer bought, or brought back, in one go.
 *
 * @param till number of the till in the store; 0 in the web shop
 */
record Basket(Person who, LocalDateTime at, int till, boolean back, List<Piece> pieces) {

  static final int WEB = 0;
  private static final int TILLS = 14;

  /** @param recipient whom it was sent to, where that was not the customer */
  record Piece(DemoProduct product, int quantity, @Nullable String recipient) {

    static Piece of(DemoProduct product) {
      return new Piece(product, 1, null);
    }
  }

  /** At an hour at which one shops there, on the day or, where the store is closed on it, on the next. */
  static Basket on(LocalDate day, boolean web, Person who, Dice dice, List<Piece> pieces) {
    return on(day, web, who, dice, false, pieces);
  }

  static Basket broughtBack(LocalDate day, boolean web, Person who, Dice dice, List<Piece> pieces) {
    return on(day, web, who, dice, true, pieces);
  }

  private static Basket on(LocalDate day, boolean web, Person who, Dice dice, boolean back, List<Piece> pieces) {
    int minute = web ? dice.between(7 * 60, 23 * 60) : dice.between(9 * 60 + 30, 19 * 60 + 55);
    int till = web ? WEB : dice.between(1, TILLS);
    var open = web || day.getDayOfWeek() != DayOfWeek.SUNDAY ? day : day.plusDays(1);
    var at = open.atStartOfDay().plusMinutes(minute).plusSeconds(dice.below(60));
    return new Basket(who, at, till, back, List.copyOf(pieces));
  }

  boolean isWeb() {
    return till == WEB;
  }

  String source() {
    return isWeb() ? "web-shop" : "till";
  }
}
