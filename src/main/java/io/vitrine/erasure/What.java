package io.vitrine.erasure;

import java.util.Locale;

/** What a notice asks of a system. */
public enum What {
  ERASE,
  CORRECT,
  STOP,
  /** Nothing: whether it answers at all. */
  TEST;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static What of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
