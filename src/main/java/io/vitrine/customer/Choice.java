package io.vitrine.customer;

import java.util.regex.Pattern;

/**
 * How a customer answered a {@link Question}.
 *
 * @param code {@code on}, {@code off}, {@code ask} for asking each time, or a number of months
 */
public record Choice(String code) {

  public static final Choice ON = new Choice("on");
  public static final Choice OFF = new Choice("off");
  public static final Choice ASK = new Choice("ask");

  private static final Pattern MONTHS = Pattern.compile("[1-9]\\d{0,2}");

  public static Choice months(int months) {
    return new Choice(Integer.toString(months));
  }

  public boolean isOn() {
    return equals(ON);
  }

  public boolean isOff() {
    return equals(OFF);
  }

  boolean isMonths() {
    return MONTHS.matcher(code).matches();
  }

  /** @throws IllegalStateException where the answer is no number of months */
  public int months() {
    if (!isMonths()) {
      throw new IllegalStateException("No number of months: " + code);
    }
    return Integer.parseInt(code);
  }
}
