package io.vitrine.closet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be measured of a body. All of it is optional, and nothing is made of what is not there. */
public enum Measure {
  HEIGHT(120, 230),
  CHEST(50, 200),
  WAIST(40, 200),
  HIP(50, 200),
  INSEAM(40, 120),
  ARM(35, 100),
  FOOT(18, 36),
  WEIGHT(30, 300);

  private final double least;
  private final double most;

  Measure(double least, double most) {
    this.least = least;
    this.most = most;
  }

  /** In centimetres, or in kilograms for a weight. */
  public double least() {
    return least;
  }

  public double most() {
    return most;
  }

  public boolean isWeight() {
    return this == WEIGHT;
  }

  boolean takes(double value) {
    return value >= least && value <= most;
  }

  /** Stable, for the stored side, for pages and for the keys of texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Measure> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
  }

  /** In what it was given. */
  public enum Unit {
    CM(1),
    /** International inch: 2.54 cm. */
    IN(2.54),
    KG(1),
    /** International avoirdupois pound: 0.45359237 kg. */
    LB(0.45359237);

    private final double factor;

    Unit(double factor) {
      this.factor = factor;
    }

    public boolean isOfWeight() {
      return this == KG || this == LB;
    }

    /** In centimetres or kilograms. */
    public double metric(double value) {
      return value * factor;
    }

    public double given(double metric) {
      return metric / factor;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Unit> of(String code) {
      return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
  }
}
