package io.vitrine.request;

import java.util.Locale;

/** The law a case runs under. */
public enum Regime {
  GDPR,
  CPRA;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Regime of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
