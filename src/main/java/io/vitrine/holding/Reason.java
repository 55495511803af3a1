package io.vitrine.holding;

import java.util.Locale;

/** Why the shopper does not want an entry to be used. */
public enum Reason {
  GIFT,
  ONE_OFF,
  NOT_MINE,
  PRIVATE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Reason of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
