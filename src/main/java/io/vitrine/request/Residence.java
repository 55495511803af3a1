package io.vitrine.request;

import java.util.Locale;

/** Where who asks lives, as far as the law wants to know. Who lives elsewhere gets what the strictest law gives. */
public enum Residence {
  EUROPE(Regime.GDPR),
  CALIFORNIA(Regime.CPRA),
  ELSEWHERE(Regime.GDPR);

  private final Regime regime;

  Residence(Regime regime) {
    this.regime = regime;
  }

  public Regime regime() {
    return regime;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Residence of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
