package io.vitrine.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Which one of its series a thing is, as far as its name says so: the last word of "Linea Two", "Quill 9" or "Orbit
 * III". It is all that a catalogue of titles knows of earlier and later; where a name says nothing of the kind, nothing
 * is guessed.
 *
 * @param capacity whether the number is too large to count makes, and may be litres, watts or inches
 */
public record Make(int number, boolean capacity) {

  /** Phones and books are counted further than that by nobody we know. */
  private static final int LAST_MAKE = 30;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final List<List<String>> COUNTED = List.of(
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
      List.of("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"),
      List.of("uno", "duo", "trio"),
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"));

  /** Nothing where the name does not end with a number. */
  public static Optional<Make> of(Product product) {
    var words = Family.name(product).split("\\s+");
    return words.length < 2 ? Optional.empty() : of(words[words.length - 1]);
  }

  private static Optional<Make> of(String last) {
    if (NUMBER.matcher(last).matches()) {
      int number = Integer.parseInt(last);
      return Optional.of(new Make(number, number > LAST_MAKE && !YEAR.matcher(last).matches()));
    }
    return COUNTED.stream()
        .map(words -> words.indexOf(last))
        .filter(at -> at >= 0)
        .findFirst()
        .map(at -> new Make(at + 1, false));
  }

  /** The largest number in a name, which may be how much a thing holds. */
  static OptionalInt largest(Product product) {
    return NUMBER.matcher(Family.name(product)).results().mapToInt(it -> Integer.parseInt(it.group())).max();
  }

  /** Both are counted, and the other further. */
  public static boolean isLater(Product had, Product other) {
    return of(had)
        .flatMap(before -> of(other)
            .filter(after -> !before.capacity && !after.capacity && after.number > before.number))
        .isPresent();
  }

  /** Whether a name says that the other may hold less: to need less is no wonder then. */
  public static boolean maybeSmaller(Product had, Product other) {
    var before = largest(had);
    var after = largest(other);
    return before.isPresent() && after.isPresent() && after.getAsInt() < before.getAsInt();
  }
}
