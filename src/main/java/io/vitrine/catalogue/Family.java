package io.vitrine.catalogue;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Products that are one thing in several makes, as far as a catalogue of titles tells: of one brand and category, with
 * titles that begin alike.
 *
 * @param stem the first two words, or what stands before a number
 */
public record Family(String brand, String category, String stem) {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern END_OF_NAME = Pattern.compile("[,;(].*");

  public static Family of(Product product) {
    var words = SPACES.split(name(product));
    var second = words.length > 1 && words[1].chars().noneMatch(Character::isDigit) ? " " + words[1] : "";
    return new Family(
        Objects.requireNonNullElse(product.brand(), "").toLowerCase(Locale.ROOT),
        Objects.requireNonNullElse(product.category(), "").toLowerCase(Locale.ROOT),
        words[0] + second);
  }

  /** What it is called, without the colour or size behind the comma. */
  public static String name(Product product) {
    return END_OF_NAME.matcher(product.title()).replaceFirst("").strip().toLowerCase(Locale.ROOT);
  }
}
