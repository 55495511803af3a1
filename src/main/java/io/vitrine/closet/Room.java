package io.vitrine.closet;

import java.util.Locale;

/** Where at home a thing stands, so that the page has its shelves. */
public enum Room {
  KITCHEN,
  HOUSEHOLD,
  SCREENS,
  SOUND,
  OTHER;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
