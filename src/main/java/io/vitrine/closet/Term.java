package io.vitrine.closet;

import java.util.Locale;

/**
 * What can speak for an outfit or against it, and how many points it is worth. Between two pieces the points are
 * multiplied by how much the two are seen beside each other ({@link Laid#beside}); what the table of a named rule says
 * is in {@link Harmony}, {@link Cloth}, {@link Dressing} and {@link Weathering}.
 */
public enum Term {
  // Colours, see Harmony
  LIGHT_AND_DARK(5),
  QUIET_TOGETHER(2),
  QUIET_GROUND(4),
  TONE_ON_TONE(6),
  SAME_COLOUR(3),
  NEIGHBOURS(3),
  OPPOSITES(4),
  NEARLY_THE_SAME(-7),
  CLASH(-9),
  // Cloth and cut
  PATTERN_RESTS(2),
  PICKS_UP(4),
  PATTERNS_FIGHT(-10),
  BALANCED(3),
  ALL_ROOMY(-7),
  SUIT(10),
  HEM_SHOWS(-6),
  TWO_KNITS(-8),
  SAME_LEATHER(4),
  OTHER_LEATHER(-7),
  DOES_NOT_BELONG(-14),
  // What it is for
  AS_FORMAL(2),
  STEP_APART(-1),
  FAR_APART(-5),
  FOR_THE_OCCASION(3),
  TOO_CASUAL(-7),
  TOO_FORMAL(-5),
  ONE_MORE(-5),
  // Weather and season
  WARM_ENOUGH(8),
  TOO_COLD(-1),
  TOO_WARM(-1),
  FOR_THE_COLD(6),
  FOR_THE_RAIN(9),
  NOT_FOR_THE_RAIN(-9),
  NOT_FOR_THE_COLD(-15),
  NOT_FOR_THE_HEAT(-15),
  OUT_OF_SEASON(-15),
  // The shopper, others, the figure
  RATED(4),
  OFTEN_WORN(1),
  WORN_TOGETHER(2),
  OTHERS_COMBINE(1),
  COMPLEMENTS(4);

  private final int points;

  /** Put together once: terms are added up hundreds of thousands of times for one suggestion. */
  private final String key = "closet-reasons.term." + name().toLowerCase(Locale.ROOT).replace('_', '-');

  Term(int points) {
    this.points = points;
  }

  int points() {
    return points;
  }

  public boolean isFor() {
    return points > 0;
  }

  /** Of the text that says it to the shopper. */
  public String key() {
    return key;
  }
}
