package io.vitrine.machine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;

/**
 * Reads a point in time as a file writes it. A time that the clocks left out in spring is read an hour later, one
 * that they repeated in autumn the first time; both as {@link LocalDateTime#atZone} does.
 */
record Moments(Function<String, Instant> reading) {

  private static final String OFFSETS = "XxZVzO";
  private static final String HOURS = "HhKk";

  /**
   * @param pattern as {@link DateTimeFormatter} knows it, or {@code iso}, {@code epoch-seconds}, {@code epoch-millis}
   * @param zone where the file's clock hangs, such as Europe/London; a pattern with an offset needs none
   */
  static Moments of(String pattern, String zone) {
    ZoneId at = ZoneId.of(zone);
    return switch (pattern) {
      case "iso" -> new Moments(text -> iso(text, at));
      case "epoch-seconds" -> new Moments(text -> Instant.ofEpochSecond(Long.parseLong(text)));
      case "epoch-millis" -> new Moments(text -> Instant.ofEpochMilli(Long.parseLong(text)));
      default -> patterned(pattern, at);
    };
  }

  private static Moments patterned(String pattern, ZoneId zone) {
    // Strict, so that 30 February is no date; and then the year needs no era only where it is written u.
    var letters = letters(pattern);
    var format = DateTimeFormatter.ofPattern(letters, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    if (has(letters, OFFSETS)) {
      return new Moments(text -> ZonedDateTime.parse(text, format.withZone(zone)).toInstant());
    }
    if (has(letters, HOURS)) {
      return new Moments(text -> LocalDateTime.parse(text, format).atZone(zone).toInstant());
    }
    return new Moments(text -> LocalDate.parse(text, format).atStartOfDay(zone).toInstant());
  }

  private static String letters(String pattern) {
    var letters = new StringBuilder();
    boolean quoted = false;
    for (char c : pattern.toCharArray()) {
      quoted ^= c == '\'';
      letters.append(c == 'y' && !quoted ? 'u' : c);
    }
    return letters.toString();
  }

  private static boolean has(String pattern, String letters) {
    var plain = pattern.replaceAll("'[^']*'", "");
    return plain.chars().anyMatch(c -> letters.indexOf(c) >= 0);
  }

  private static Instant iso(String text, ZoneId zone) {
    var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
        text.indexOf('T') < 0 && text.length() == 10 ? text + "T00:00:00" : text.replace(' ', 'T'),
        ZonedDateTime::from,
        LocalDateTime::from);
    var zoned = parsed instanceof LocalDateTime local ? local.atZone(zone) : (ZonedDateTime) parsed;
    return zoned.toInstant();
  }

  /**
   * @return to the microsecond, which is what the database keeps
   * @throws DateTimeException or NumberFormatException where it is no point in time
   */
  Instant read(String text) {
    return reading.apply(text).truncatedTo(ChronoUnit.MICROS);
  }
}
