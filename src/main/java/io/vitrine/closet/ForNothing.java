package io.vitrine.closet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What one can do with what one has, and costs nothing. */
public enum ForNothing {
  /** Each degree warmer takes about 6 % less (co2online, "Kühlschrank: Temperatur richtig einstellen"): 7 °C, not 5. */
  FRIDGE_AT_SEVEN(12, "fridge"),
  /** The line dries for nothing. */
  LINE_FOR_THE_DRYER(100, "tumble dryer"),
  /** How much depends on what is washed now: no figure. */
  WASH_AT_THIRTY(0, "washing machine", "washer"),
  DISHES_ON_ECO(0, "dishwasher"),
  SCREEN_LESS_BRIGHT(0, "television", "monitor");

  private final int percent;
  private final Set<String> words;

  ForNothing(int percent, String... words) {
    this.percent = percent;
    this.words = Set.of(words);
  }

  /** The one for an appliance by its name, if there is one. */
  public static Optional<ForNothing> with(Appliance appliance) {
    var name = appliance.name().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(each -> each.words.stream().anyMatch(name::contains))
        .findFirst();
  }

  /** Kilowatt hours a year; 0 where it cannot be said. */
  public int kilowattHours(Appliance appliance) {
    return appliance.kilowattHours() * percent / 100;
  }

  /** Of the text that says what to do. */
  public String key() {
    return "closet-reasons.nothing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
