package io.vitrine.closet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What one can do with what one has, and costs nothing. */
public enum ForNothing {
  /** Each degree warmer takes about 6 % less (co2online, "Kühlschrank: Temperatur richtig einstellen"): 7 °C, not 5. */
  FRIDGE_AT_SEVEN(12, Sort.FRIDGE, Sort.FRIDGE_FREEZER),
  /** The line dries for nothing. */
  LINE_FOR_THE_DRYER(100, Sort.DRYER),
  /** How much depends on what is washed now: no figure. */
  WASH_AT_THIRTY(0, Sort.WASHER),
  DISHES_ON_ECO(0, Sort.DISHWASHER),
  SCREEN_LESS_BRIGHT(0, Sort.TELEVISION, Sort.MONITOR, Sort.PROJECTOR),
  BOIL_WHAT_YOU_DRINK(0, Sort.KETTLE),
  OFF_AFTER_THE_COFFEE(0, Sort.ESPRESSO_MACHINE, Sort.FILTER_MACHINE),
  OFF_AT_THE_WALL(0, Sort.CONSOLE, Sort.AMPLIFIER, Sort.MEDIA_PLAYER, Sort.SOUND_BAR, Sort.PRINTER),
  DEFROST(0, Sort.FREEZER);

  private final int percent;
  private final Set<Sort> sorts;

  ForNothing(int percent, Sort... sorts) {
    this.percent = percent;
    this.sorts = Set.of(sorts);
  }

  /** The one for a sort of appliance, if there is one. */
  public static Optional<ForNothing> with(Sort sort) {
    return Arrays.stream(values()).filter(each -> each.sorts.contains(sort)).findFirst();
  }

  /** Kilowatt hours a year; 0 where it cannot be said. */
  public int kilowattHours(int used) {
    return used * percent / 100;
  }

  /** Of the text that says what to do. */
  public String key() {
    return "closet-reasons.nothing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
