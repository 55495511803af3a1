package io.vitrine.demo;

import io.vitrine.demo.Lindenhof.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Ratings: what one keeps one likes, what one brought back less so. */
record Opinions(Person who, LocalDate today, Dice dice) {

  private static final int MONTHS = 34;
  private static final int MANY = 88;
  private static final int FEW = 4;
  private static final double HAS_WORDS = 0.3;

  private static final Map<Integer, List<String>> WORDS = Map.of(
      5, List.of("Better than I hoped.", "I use it every day.", "Would buy it again.", "Exactly right."),
      4, List.of("Good, for the price too.", "Does what it should.", "Nice to have."),
      3, List.of("It is all right.", "Smaller than I thought.", "Not what I use most."),
      2, List.of("Did not fit.", "The colour is another than in the picture."),
      1, List.of("Broke within a week.", "Went straight back."));

  List<Doing> of(List<Line> bought, boolean many) {
    var back = new HashSet<>(Doings.back(bought));
    var rated = new HashSet<DemoProduct>();
    var opinions = new ArrayList<Doing>();
    // The newest first, as one rates what one still remembers.
    for (var line : bought.reversed()) {
      var product = line.piece().product();
      var at = line.basket().at().plusDays(dice.between(2, 20)).withHour(dice.between(18, 22));
      boolean remembered = at.toLocalDate().isAfter(today.minusMonths(MONTHS)) && at.toLocalDate().isBefore(today);
      boolean lasts = product.lasts() || dice.chance(0.1);
      // Those whose stories are told have yet to find out what few stars do.
      boolean toFindOut = many && back.contains(product);
      boolean tells = line.quantity() > 0 && remembered && lasts && !toFindOut;
      if (tells && opinions.size() < (many ? MANY : FEW) && rated.add(product)) {
        int stars = back.contains(product) ? dice.between(1, 2) : dice.chance(0.15) ? 3 : dice.between(4, 5);
        opinions.add(new Doing(
            who,
            "lindenhof-app",
            "rating",
            "rating/" + who.card() + "/" + product.key(),
            at,
            product,
            product.title(),
            dice.chance(HAS_WORDS)
                ? Map.of("stars", stars, "text", dice.pick(WORDS.getOrDefault(stars, List.of())))
                : Map.of("stars", stars)));
      }
    }
    return opinions;
  }
}
