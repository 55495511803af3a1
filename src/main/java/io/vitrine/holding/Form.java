package io.vitrine.holding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** How a field is written down, and so how it is asked for, checked and shown. */
public enum Form {

  /** A line of at most 120 characters. */
  LINE,
  /** At most 2,000 characters, in lines. */
  TEXT,
  /** {@link io.vitrine.catalogue.Money}. */
  MONEY,
  /** A whole number of pieces. */
  PIECES,
  /** 1 to 5 stars. */
  STARS,
  /** A day, as {@code 2026-11-21}. */
  DAY,
  /** A moment. */
  MOMENT,
  /** Whole seconds. */
  SECONDS,
  /** Metres, as a decimal number. */
  METRES,
  /** A measure of a body: 1 to 300 centimetres, as a decimal number. */
  CENTIMETRES,
  /** The weight of a body: 1 to 400 kilograms, as a decimal number. */
  KILOGRAMS,
  /** What an appliance uses in a year: 0 to 20,000 whole kilowatt hours. */
  KILOWATT_HOURS,
  /** Degrees of latitude or longitude (WGS 84), as a decimal number. */
  DEGREES,
  /** {@code true} or {@code false}. */
  YES_NO,
  /** One of a few codes that the texts name, as in {@code value.sensed.wifi}. */
  CHOICE,
  /** Never shown: a keyed hash. */
  HASH;

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
  private static final Pattern USED = Pattern.compile("\\d{1,5}");
  private static final Pattern STAR = Pattern.compile("[1-5]");
  private static final Pattern CODE = Pattern.compile("[a-z_-]{1,32}");
  private static final int HUNGRIEST = 20_000;
  private static final BigDecimal TALLEST = BigDecimal.valueOf(300);
  private static final BigDecimal HEAVIEST = BigDecimal.valueOf(400);
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,7}(\\.\\d{1,8})?");

  /** Whether something that a shopper typed is written like this; an empty text never is. */
  public boolean takes(String text) {
    return switch (this) {
      case LINE -> canBeSeen(text) && text.length() <= longest() && text.lines().count() == 1;
      case TEXT -> canBeSeen(text) && text.length() <= longest();
      case STARS -> STAR.matcher(text).matches();
      case PIECES, SECONDS -> WHOLE.matcher(text).matches();
      case METRES, DEGREES -> DECIMAL.matcher(text).matches();
      case CENTIMETRES -> DECIMAL.matcher(text).matches() && isUpTo(TALLEST, new BigDecimal(text));
      case KILOGRAMS -> DECIMAL.matcher(text).matches() && isUpTo(HEAVIEST, new BigDecimal(text));
      case KILOWATT_HOURS -> USED.matcher(text).matches() && Integer.parseInt(text) <= HUNGRIEST;
      case YES_NO -> text.equals("true") || text.equals("false");
      case CHOICE -> CODE.matcher(text).matches();
      case DAY -> isDay(text);
      case MONEY, MOMENT, HASH -> false;
    };
  }

  /** How many characters it may have. */
  public int longest() {
    return this == TEXT ? Correction.NOTE_LENGTH : Correction.FOR_WHOM_LENGTH;
  }

  /** Not blanks alone, nor marks without width, such as those that turn the direction. */
  private static boolean canBeSeen(String text) {
    return text.codePoints().anyMatch(each -> !Character.isWhitespace(each)
        && !Character.isSpaceChar(each)
        && !Character.isISOControl(each)
        && Character.getType(each) != Character.FORMAT);
  }

  private static boolean isUpTo(BigDecimal most, BigDecimal measure) {
    return measure.compareTo(BigDecimal.ONE) >= 0 && measure.compareTo(most) <= 0;
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
