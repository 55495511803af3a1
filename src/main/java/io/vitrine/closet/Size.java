package io.vitrine.closet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A size as a label says it.
 *
 * @param scale which sizes it is one of: only sizes of one scale can be compared
 * @param step how many sizes it is from the smallest of its scale
 */
public record Size(String scale, String label, double step) {

  private static final List<String> LETTERS = List.of("xxs", "xs", "s", "m", "l", "xl", "xxl", "3xl", "4xl");
  private static final Pattern NUMBER = Pattern.compile("\\d{2}(?:[.,]5)?");

  /** What a label says; nothing where it is no size that we know, such as <i>three pairs</i>. */
  public static Optional<Size> read(String label, Type type) {
    var said = label.strip().toLowerCase(Locale.ROOT);
    if (LETTERS.contains(said)) {
      return Optional.of(new Size("letters", said.toUpperCase(Locale.ROOT), LETTERS.indexOf(said)));
    }
    if (!NUMBER.matcher(said).matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(said.replace(',', '.'));
    if (type.place() == Place.SHOES) {
      return number < 17 || number > 52 ? Optional.empty() : Optional.of(new Size("shoes", said, number - 16));
    }
    // EN 13402: women's sizes go from 30, men's from 40, both in steps of two; the overlap is told by the run alone.
    return number < 30 || number > 70 ? Optional.empty() : Optional.of(new Size("clothes", said, (number - 28) / 2));
  }
}
