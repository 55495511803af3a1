package io.vitrine.closet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A table of words that comes with this room, in columns parted by a semicolon, under a line of their names. */
final class Table {

  private Table() {}

  static List<String[]> of(String name) {
    try (var in = Table.class.getResourceAsStream("/closet/" + name + ".csv");
        var reader = new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(";", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words of one cell, of which the longest that is found in a text says how well it fits. */
  record Words(List<Word> all) {

    static Words of(String cell) {
      return new Words(Arrays.stream(cell.split(",")).map(Word::of).toList());
    }

    /** How long the longest word is that is in a text in lower case; 0 where none is. */
    int longestIn(String text) {
      return all.stream().filter(word -> word.isIn(text)).mapToInt(word -> word.text().length()).max().orElse(0);
    }

    boolean isIn(String text) {
      return all.stream().anyMatch(word -> word.isIn(text));
    }
  }

  /** One word, or some beside each other; a category often names it with an s. */
  record Word(String text, Pattern whole) {

    static Word of(String text) {
      return new Word(text, Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(text) + "s?(?![\\p{L}-])"));
    }

    boolean isIn(String other) {
      return other.contains(text) && whole.matcher(other).find();
    }
  }
}
