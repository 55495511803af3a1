package io.vitrine.demo;

import io.vitrine.demo.Lindenhof.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What hangs in the closet: clothes that were bought here and kept, and a few from elsewhere. */
record Wardrobe(Person who, LocalDate today, Dice dice) {

  private static final int MONTHS = 35;
  private static final double GIVEN_AWAY = 0.1;
  private static final List<String> FROM_ELSEWHERE =
      List.of("Grandmother's cardigan", "Rain boots", "Linen trousers", "Old denim jacket", "Walking shoes");

  List<Doing> of(List<Line> bought) {
    var pieces = new ArrayList<Doing>();
    Doings.kept(bought).stream()
        .filter(line -> line.piece().product().department().equalsIgnoreCase("clothes"))
        .filter(line -> line.piece().recipient() == null)
        .filter(line -> line.basket().at().toLocalDate().isAfter(today.minusMonths(MONTHS)))
        .forEach(line -> {
          var product = line.piece().product();
          pieces.add(piece(
              line.key(), product, product.title(), null, product.colour(), product.size(),
              line.basket().at().toLocalDate()));
        });
    for (int n = 0; n < FROM_ELSEWHERE.size(); n++) {
      var own = FROM_ELSEWHERE.get(n);
      pieces.add(piece("own-" + n, null, own, own, null, null, today.minusYears(4).minusDays(dice.below(900))));
    }
    return pieces;
  }

  private Doing piece(
      String key,
      @Nullable DemoProduct product,
      String title,
      @Nullable String description,
      @Nullable String colour,
      @Nullable String size,
      LocalDate since) {
    Map<String, Object> details = new HashMap<>();
    details.put("since", since.toString());
    details.put("stillThere", !dice.chance(GIVEN_AWAY));
    put(details, "description", description);
    put(details, "colour", colour);
    put(details, "size", size);
    var noted = today.minusDays(dice.between(20, 300)).atTime(dice.between(9, 21), dice.below(60));
    return new Doing(
        who, "lindenhof-app", "closet_item", "closet/" + who.card() + "/" + key, noted, product, title, details);
  }

  private static void put(Map<String, Object> details, String name, @Nullable String value) {
    if (value != null) {
      details.put(name, value);
    }
  }
}
