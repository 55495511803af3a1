package io.vitrine.demo;

import io.vitrine.demo.Lindenhof.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How clothes fit, as some people say who also say how they measure. Some products run small or large for everyone. */
record Fittings(Person who, LocalDate today, Dice dice) {

  private static final String APP = "lindenhof-app";
  private static final int MONTHS = 34;
  private static final int MOST = 10;
  private static final double FITS = 0.74;
  private static final double RUNS_SMALL = 0.25;
  private static final double RUNS_LARGE = 0.85;
  private static final int SMALLEST_WOMENS = 36;
  private static final int SMALLEST_MENS = 48;

  List<Doing> of(List<Line> bought) {
    var said = new ArrayList<Doing>();
    var known = new HashSet<DemoProduct>();
    for (var line : bought.reversed()) {
      var product = line.piece().product();
      var at = line.basket().at().plusDays(dice.between(2, 12)).withHour(dice.between(18, 22));
      boolean remembered = at.toLocalDate().isAfter(today.minusMonths(MONTHS)) && at.toLocalDate().isBefore(today);
      boolean isWorn = product.sizes().startsWith("@") && line.piece().recipient() == null;
      if (isWorn && remembered && line.quantity() > 0 && said.size() < MOST && known.add(product)) {
        said.add(new Doing(
            who, APP, "fit", "fit/" + who.card() + "/" + product.key(), at, product, product.title(),
            Map.of("fits", felt(product), "size", Objects.requireNonNull(product.size()))));
      }
    }
    if (!said.isEmpty()) {
      measures(said);
    }
    return said;
  }

  private String felt(DemoProduct product) {
    double run = Dice.of("runs " + product.family()).unit();
    double small = run < RUNS_SMALL ? 0.85 : run > RUNS_LARGE ? 0.15 : 0.5;
    return dice.chance(FITS) ? "right" : dice.chance(small) ? "small" : "large";
  }

  /** Who wears larger sizes measures more, give or take. */
  private void measures(List<Doing> said) {
    var womens = who.sizes().get("@women");
    var mens = who.sizes().get("@men");
    if (womens != null) {
      int step = (Integer.parseInt(womens) - SMALLEST_WOMENS) / 2;
      measure(said, "Height", "centimetres", 162 + step + dice.between(-6, 6));
      measure(said, "Chest", "centimetres", 84 + 4 * step + dice.between(-1, 1));
      measure(said, "Weight", "kilograms", 56 + 5 * step + dice.between(-2, 2));
    } else if (mens != null) {
      int step = (Integer.parseInt(mens) - SMALLEST_MENS) / 2;
      measure(said, "Height", "centimetres", 175 + 2 * step + dice.between(-6, 6));
      measure(said, "Chest", "centimetres", 96 + 4 * step + dice.between(-1, 1));
      measure(said, "Weight", "kilograms", 72 + 6 * step + dice.between(-3, 3));
    }
  }

  private void measure(List<Doing> said, String title, String unit, int value) {
    said.add(new Doing(
        who, APP, "profile", "measure/" + who.card() + "/" + title, today.minusMonths(5).atTime(19, said.size()),
        null, title, Map.of("about", "measurement", unit, (double) value)));
  }
}
