package io.vitrine.demo;

import io.vitrine.demo.Lindenhof.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What customers did besides: it follows from what they bought, so that all of it tells one story. The two whose
 * stories are told did most of it; of the others some rate, some scan, and some say how
 * things fit.
 */
final class Doings {

  /** Sources with the names that shoppers read. */
  static final Map<String, String> SOURCES = Map.of(
      "lindenhof-app", "Lindenhof app",
      "lindenhof-scanner", "Hand scanners",
      "lindenhof-music", "Lindenhof Music");

  private static final double RATES = 0.2;
  private static final double SCANS = 0.05;
  private static final double SAYS_WHAT_FITS = 0.12;

  private final Lindenhof shop;

  Doings(Lindenhof shop) {
    this.shop = shop;
  }

  List<Doing> all() {
    var told = shop.told();
    var today = shop.today();
    var lines = shop.lines().collect(Collectors.groupingBy(
        line -> line.basket().who(), LinkedHashMap::new, Collectors.toList()));
    var doings = new ArrayList<Doing>();
    var music = new Music();
    lines.forEach((person, bought) -> {
      boolean isTold = told.contains(person);
      var dice = Dice.of("doings of " + person.card());
      if (isTold || dice.chance(RATES)) {
        doings.addAll(new Opinions(person, today, dice).of(bought, isTold));
      }
      if (isTold || dice.chance(SCANS)) {
        doings.addAll(new Scans(person, today, dice).of(bought));
      }
      // Dice of their own, so that all else is as it would be without.
      var fitting = Dice.of("fits of " + person.card());
      if (!isTold && fitting.chance(SAYS_WHAT_FITS)) {
        doings.addAll(new Fittings(person, today, fitting).of(bought));
      }
      if (isTold) {
        doings.addAll(music.playedBy(person, bought, today, dice));
        doings.addAll(new Wardrobe(person, today, dice).of(bought));
        doings.addAll(new Particulars(person, today).all());
      }
    });
    return doings;
  }

  /** What was bought and kept. */
  static List<Line> kept(List<Line> bought) {
    var back = back(bought);
    return bought.stream()
        .filter(line -> line.quantity() > 0 && !back.contains(line.piece().product()))
        .toList();
  }

  static List<DemoProduct> back(List<Line> bought) {
    return bought.stream().filter(line -> line.quantity() < 0).map(line -> line.piece().product()).toList();
  }
}
