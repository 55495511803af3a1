package io.vitrine.closet;

import java.util.Collection;

/** What a piece is in this weather, and whether all of them keep warm enough. */
final class Weathering {

  /** In hundredths of a clo: what one does not feel, as one walks slower or faster. */
  private static final int BELOW = 25;

  private static final int ABOVE = 35;

  private Weathering() {}

  static void judge(Laid piece, Weather weather, Season season, Tally tally) {
    if (!season.suits(piece.garment())) {
      tally.add(Term.OUT_OF_SEASON, piece);
    }
    if (weather.rain()) {
      rain(piece, tally);
    }
    temperature(piece, weather, tally);
  }

  private static void rain(Laid piece, Tally tally) {
    switch (piece.type()) {
      case RAIN_JACKET, TRENCH_COAT, UMBRELLA, WELLINGTONS, BOOTS -> tally.add(Term.FOR_THE_RAIN, piece);
      case SANDALS, FLATS, PUMPS -> tally.add(Term.NOT_FOR_THE_RAIN, 2, piece, null, 0);
      case LOAFERS, TRAINERS, HAT -> tally.add(Term.NOT_FOR_THE_RAIN, piece);
      default -> { }
    }
  }

  private static void temperature(Laid piece, Weather weather, Tally tally) {
    int celsius = weather.celsius();
    switch (piece.type()) {
      case SCARF -> {
        int much = celsius <= 10 ? 1 : 0;
        tally.add(much > 0 ? Term.FOR_THE_COLD : Term.NOT_FOR_THE_HEAT, Math.max(much, celsius >= 16 ? 1 : 0), piece,
            null, celsius);
      }
      case BEANIE, GLOVES ->
          tally.add(celsius <= 4 ? Term.FOR_THE_COLD : Term.NOT_FOR_THE_HEAT, 1, piece, null, celsius);
      case TIGHTS -> tally.add(celsius <= 14 ? Term.FOR_THE_COLD : Term.NOT_FOR_THE_HEAT, 1, piece, null, celsius);
      case SHORTS, SANDALS -> tally.add(Term.NOT_FOR_THE_COLD, celsius < 12 ? 3 : celsius < 17 ? 1 : 0, piece, null,
          celsius);
      case ROLL_NECK -> tally.add(Term.NOT_FOR_THE_HEAT, weather.isHot() ? 1 : 0, piece, null, celsius);
      case BOOTS, COAT, DOWN_JACKET -> tally.add(Term.NOT_FOR_THE_HEAT, weather.isHot() ? 2 : 0, piece, null, celsius);
      case FLATS, PUMPS -> tally.add(Term.NOT_FOR_THE_COLD, celsius < 5 ? 1 : 0, piece, null, celsius);
      case UMBRELLA -> tally.add(Term.ONE_MORE, weather.rain() ? 0 : 4, piece, null, 0);
      default -> { }
    }
  }

  /** All that is worn from shoulder to sole against what the weather asks for. */
  static void judge(Collection<Laid> pieces, Weather weather, Tally tally) {
    var counted = pieces.stream().filter(piece -> counts(piece.at()));
    judge(counted.mapToInt(piece -> piece.garment().warmth()).sum(), weather, tally);
  }

  static void judge(int warmth, Weather weather, Tally tally) {
    int off = warmth + Weather.UNDERNEATH - weather.warmthNeeded();
    if (off < -BELOW) {
      tally.add(Term.TOO_COLD, (-BELOW - off) / 2, null, null, weather.celsius());
    } else if (off > ABOVE) {
      tally.add(Term.TOO_WARM, (off - ABOVE) / 2, null, null, weather.celsius());
    } else {
      tally.add(Term.WARM_ENOUGH, 1, null, null, weather.celsius());
    }
  }

  /** Scarves, hats and gloves come and go with the weather by their own rule. */
  static boolean counts(Place at) {
    return switch (at) {
      case BASE, WHOLE, BOTTOM, SHOES, LAYER, JACKET, COAT -> true;
      default -> false;
    };
  }
}
