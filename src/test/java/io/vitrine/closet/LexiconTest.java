package io.vitrine.closet;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.closet.Table.Words;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LexiconTest {

  private final List<Words> lines = Stream.of("garments", "appliances")
      .flatMap(table -> Table.of(table).stream().map(columns -> Words.of(columns[table.equals("garments") ? 1 : 3])))
      .toList();

  private final Lexicon<Words> lexicon = new Lexicon<>(lines, Function.identity());

  @Property(tries = 1_000)
  void itFindsWhatReadingEveryLineFindsInTheSameOrder(@ForAll("texts") String text) {
    assertThat(lexicon.in(text)).isEqualTo(lines.stream().filter(line -> line.isIn(text)).toList());
  }

  /** Words of the tables, whole, cut, with an s, and what stands between words of a title. */
  @Provide
  Arbitrary<String> texts() {
    var words = Arbitraries.of(lines.stream().flatMap(line -> line.all().stream()).map(Table.Word::text).toList());
    var pieces = Arbitraries.oneOf(
        words,
        words.map(word -> word + "s"),
        words.map(word -> word.substring(1)),
        words.map(word -> word.substring(0, word.length() - 1)),
        Arbitraries.of(" ", ", ", "-", "'s ", "ß", "(", ") ", "7", "𝒜", "…"));
    return pieces.list().ofMaxSize(6).map(all -> all.stream().collect(Collectors.joining()));
  }
}
