package io.vitrine.machine;

import java.util.Locale;

/** Why a line is rejected. */
public enum Flaw {
  UNREADABLE_TEXT,
  OPEN_QUOTE,
  WRONG_COLUMNS,
  NOT_JSON,
  TOO_LONG,
  NO_CUSTOMER,
  NO_KEY,
  NO_TITLE,
  NOT_A_PRODUCT,
  UNREADABLE_QUANTITY,
  QUANTITY_OUT_OF_RANGE,
  NEGATIVE_QUANTITY,
  UNREADABLE_DATE,
  DATE_OUT_OF_RANGE,
  UNREADABLE_AMOUNT,
  UNREADABLE_ENERGY,
  UNREADABLE_PAINT,
  VALUE_TOO_LONG,
  KEY_REPEATED,
  HELD_ON_ANOTHER;

  private final Flawed found = new Flawed(this);

  Flawed found() {
    return found;
  }

  /** As the file of rejected lines and the texts write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
