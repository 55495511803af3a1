package io.vitrine.closet;

import java.util.Set;

/**
 * What an outfit is asked for.
 *
 * @param with ids of garments that must be in it; at most one for each place
 * @param figure what complements the shopper, where they chose a shape and left the rules on
 */
public record Asked(Occasion occasion, Season season, Weather weather, Set<Long> with, Complements figure) {

  public Asked {
    with = Set.copyOf(with);
  }

  public static Asked of(Occasion occasion, Season season, Weather weather) {
    return new Asked(occasion, season, weather, Set.of(), Complements.NONE);
  }

  /** Where nobody says what the weather is, it is what it is in that season. */
  public static Asked of(Occasion occasion, Season season) {
    return of(occasion, season, Weather.of(season));
  }

  public Asked with(Set<Long> garments) {
    return new Asked(occasion, season, weather, garments, figure);
  }

  public Asked complementing(Complements chosen) {
    return new Asked(occasion, season, weather, with, chosen);
  }
}
