package io.vitrine.demo;

import io.vitrine.demo.Lindenhof.Line;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What went into the basket by the hand scanner, how long it lay there, and what came out of it again. */
record Scans(Person who, LocalDate today, Dice dice) {

  private static final int MONTHS = 16;
  private static final double PUT_BACK = 0.12;
  private static final double IN_VIEW_OF_A_SIGN = 0.25;
  private static final List<String> SIGNS =
      List.of("Second pair at half price", "New this week", "Only three left", "Last year's prices", "From the region");

  List<Doing> of(List<Line> bought) {
    var scans = new ArrayList<Doing>();
    var products = bought.stream().map(line -> line.piece().product()).distinct().toList();
    for (var line : bought) {
      var at = line.basket().at();
      if (line.quantity() < 0 || line.basket().isWeb() || at.toLocalDate().isBefore(today.minusMonths(MONTHS))) {
        continue;
      }
      int seconds = dice.between(60, 2_400);
      var product = line.piece().product();
      scans.add(scan(line, "", product, "scanned", at.minusSeconds(seconds), Map.of("seconds", seconds)));
      if (dice.chance(PUT_BACK)) {
        var other = dice.pick(products);
        if (other.category().equals(product.category()) && !other.equals(product)) {
          int lay = dice.between(20, 600);
          scans.add(scan(
              line,
              "/back",
              other,
              "put_back",
              at.minusSeconds(seconds + dice.between(5, 40)),
              Map.of("seconds", lay, "instead", product.title())));
        }
      }
    }
    return scans;
  }

  private Doing scan(
      Line line, String suffix, DemoProduct product, String act, LocalDateTime at, Map<String, Object> more) {
    var details = new HashMap<String, Object>(more);
    details.put("act", act);
    details.put("where", product.department() + ", " + product.category());
    if (dice.chance(IN_VIEW_OF_A_SIGN)) {
      details.put("sign", dice.pick(SIGNS));
    }
    return new Doing(
        who, "lindenhof-scanner", "basket_event", "scan/" + line.key() + suffix, at, product, product.title(), details);
  }
}
