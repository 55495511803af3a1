package io.vitrine.closet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a thing at home is. Only two of one sort can take each other's place. */
public enum Sort {
  FRIDGE,
  FRIDGE_FREEZER,
  FREEZER,
  DISHWASHER,
  OVEN,
  MICROWAVE,
  ESPRESSO_MACHINE,
  FILTER_MACHINE,
  GRINDER,
  FROTHER,
  KETTLE,
  TOASTER,
  MIXER,
  EGG_BOILER,
  BOTTLE_WARMER,
  WASHER,
  DRYER,
  VACUUM,
  HAND_VACUUM,
  IRON,
  FAN,
  HEATER,
  TELEVISION,
  MONITOR,
  PROJECTOR,
  MEDIA_PLAYER,
  CONSOLE,
  LAPTOP,
  TABLET,
  PHONE,
  READER,
  PRINTER,
  TURNTABLE,
  AMPLIFIER,
  SPEAKERS,
  SOUND_BAR,
  RADIO,
  CD_PLAYER,
  HEADPHONES,
  INSTANT_CAMERA,
  CAMERA,
  WATCH,
  BABY_MONITOR,
  /** It needs electricity, and no word of it says more. */
  OTHER;

  /** Stable, for the stored side, for pages and for the keys of texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Sort> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
