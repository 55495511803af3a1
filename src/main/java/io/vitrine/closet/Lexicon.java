package io.vitrine.closet;

import io.vitrine.closet.Table.Word;
import io.vitrine.closet.Table.Words;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Lines of a table by their words. A word can only be in a text where its first letters are, up to what is no letter,
 * or these with an s: so of a hundred lines a few are looked at, and a closet of 500 titles is read in a moment.
 */
final class Lexicon<L> {

  private final List<L> lines;
  private final Function<L, Words> words;
  private final Map<String, BitSet> byBeginning = new HashMap<>();

  Lexicon(List<L> lines, Function<L, Words> words) {
    this.lines = List.copyOf(lines);
    this.words = words;
    for (int at = 0; at < lines.size(); at++) {
      for (var word : words.apply(lines.get(at)).all()) {
        byBeginning.computeIfAbsent(beginning(word), _ -> new BitSet()).set(at);
      }
    }
  }

  /** The lines with a word that is in a text in lower case, in their order. */
  List<L> in(String text) {
    var perhaps = new BitSet();
    for (var run : runs(text)) {
      mark(perhaps, run);
      if (run.endsWith("s")) {
        mark(perhaps, run.substring(0, run.length() - 1));
      }
    }
    return perhaps.stream().mapToObj(lines::get).filter(line -> words.apply(line).isIn(text)).toList();
  }

  private void mark(BitSet perhaps, String run) {
    var these = byBeginning.get(run);
    if (these != null) {
      perhaps.or(these);
    }
  }

  private static String beginning(Word word) {
    int end = 0;
    while (end < word.text().length() && isPart(word.text().charAt(end))) {
      end++;
    }
    if (end == 0) {
      throw new IllegalArgumentException("A word begins with a letter: " + word.text());
    }
    return word.text().substring(0, end);
  }

  private static Set<String> runs(String text) {
    var runs = new HashSet<String>();
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !isPart(text.charAt(at))) {
        if (at > from) {
          runs.add(text.substring(from, at));
        }
        from = at + 1;
      }
    }
    return runs;
  }

  private static boolean isPart(char letter) {
    return Character.isLetter(letter) || letter == '-';
  }
}
