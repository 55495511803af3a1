package io.vitrine.machine;

import io.vitrine.catalogue.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers and money exactly: digits and one decimal mark, no thousands marks, no powers of ten. */
final class Figures {

  private static final int MOST_PIECES = 1_000_000;
  private static final BigDecimal MOST_MINOR = BigDecimal.valueOf(1_000_000_000_000_000L);
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private final char mark;
  private final boolean minor;
  private final Map<String, Integer> digits = new HashMap<>();

  Figures(char mark, boolean minor) {
    this.mark = mark;
    this.minor = minor;
  }

  /** A whole number of pieces, negative where they went back; never 0. */
  int pieces(String text) throws Flawed {
    var number = number(text, Flaw.UNREADABLE_QUANTITY);
    if (number.signum() == 0 || number.abs().compareTo(BigDecimal.valueOf(MOST_PIECES)) > 0) {
      throw Flaw.QUANTITY_OUT_OF_RANGE.found();
    }
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      throw Flaw.UNREADABLE_QUANTITY.found();
    }
  }

  int whole(String text, Flaw otherwise) throws Flawed {
    try {
      return number(text, otherwise).intValueExact();
    } catch (ArithmeticException e) {
      throw otherwise.found();
    }
  }

  /** Price times pieces, rounded half up to the currency's smallest unit. */
  Money money(String price, int pieces, @Nullable String currency) throws Flawed {
    if (currency == null || !CODE.matcher(currency).matches()) {
      throw Flaw.UNREADABLE_AMOUNT.found();
    }
    var value = number(price, Flaw.UNREADABLE_AMOUNT).multiply(BigDecimal.valueOf(pieces));
    var amount = value.movePointRight(minor ? 0 : digits(currency)).setScale(0, RoundingMode.HALF_UP);
    if (amount.abs().compareTo(MOST_MINOR) > 0) {
      throw Flaw.UNREADABLE_AMOUNT.found();
    }
    return new Money(amount.longValueExact(), currency);
  }

  private int digits(String currency) throws Flawed {
    var known = digits.get(currency);
    if (known == null) {
      try {
        known = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
      } catch (IllegalArgumentException e) {
        throw Flaw.UNREADABLE_AMOUNT.found();
      }
      digits.put(currency, known);
    }
    return known;
  }

  private BigDecimal number(String text, Flaw otherwise) throws Flawed {
    int figures = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        figures++;
      } else if (c == mark) {
        marks++;
      } else if (i > 0 || c != '-' && c != '+') {
        throw otherwise.found();
      }
    }
    if (figures == 0 || marks > 1) {
      throw otherwise.found();
    }
    return new BigDecimal(mark == '.' ? text : text.replace(mark, '.'));
  }
}
