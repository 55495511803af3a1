package io.vitrine.shell;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence a person reads comes from the translations, complete in every shipped language. */
class TextsTest {

  private static final Pattern ASKED = Pattern.compile("\\b(?:t|getTranslation)\\(\\s*\"([^\"]+)\"(\\s*\\+)?");
  private static final Pattern LITERAL = Pattern.compile("[\"'`]([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.?)[\"'`]");

  private final Texts texts = new Texts();
  private final Map<String, String> english = texts.all(Locale.ENGLISH);
  private final Map<String, String> german = texts.all(Locale.GERMAN);
  private final String pages = sources("src/main/java");
  private final String sources = pages + sources("frontend");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(german.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
  }

  @Test
  void bothLanguagesTakeTheSameArguments() {
    english.forEach((key, text) ->
        assertThat(arguments(german.getOrDefault(key, ""))).as(key).isEqualTo(arguments(text)));
  }

  @Test
  void nothingIsLeftEmpty() {
    Stream.of(english, german).forEach(language ->
        language.forEach((key, text) -> assertThat(text).as(key).isNotBlank()));
  }

  /** In a text with arguments a single apostrophe vanishes; in one without, two of them stay two. */
  @Test
  void apostrophesAreDoubledOnlyWhereArgumentsAreUsed() {
    Stream.of(english, german).forEach(language -> language.forEach((key, text) -> {
      if (arguments(text).isEmpty()) {
        assertThat(text).as(key).doesNotContain("''");
      } else {
        assertThat(text.replace("''", "")).as(key).doesNotContain("'");
      }
    }));
  }

  @Test
  void everyTextThatIsAskedForExists() {
    var asked = ASKED.matcher(sources).results()
        .filter(found -> found.group(2) == null)
        .map(found -> found.group(1))
        .collect(toCollection(TreeSet::new));
    assertThat(asked).isNotEmpty();
    assertThat(english.keySet()).containsAll(asked);
  }

  /** A key that is put together ends in a dot before the plus, and stands for all keys that begin so. */
  @Test
  void everyTextIsUsed() {
    var literals = LITERAL.matcher(sources).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new));
    var unused = english.keySet().stream()
        .filter(key -> !literals.contains(key))
        .filter(key -> literals.stream().noneMatch(literal -> literal.endsWith(".") && key.startsWith(literal)))
        .toList();
    assertThat(unused).isEmpty();
  }

  /** An element says a label only where its page names it among those that it hands over. */
  @Test
  void everyLabelIsHandedToTheElementThatSaysIt() {
    var labels = english.keySet().stream().filter(key -> key.contains(".label.")).toList();
    assertThat(labels).isNotEmpty();
    assertThat(labels)
        .filteredOn(key -> !pages.contains("\"" + key.split("\\.label\\.", 2)[1] + "\""))
        .isEmpty();
  }

  @Test
  void everyTextWithArgumentsCanBeSaid() {
    Stream.of(english, german).forEach(language -> language.forEach((key, text) -> {
      if (!arguments(text).isEmpty()) {
        assertThat(new MessageFormat(text, Locale.UK).format(new Object[] {2, 2, 2, 2, 2, 2})).as(key).isNotBlank();
      }
    }));
  }

  private static Set<Integer> arguments(String text) {
    return Pattern.compile("\\{(\\d+)").matcher(text).results()
        .map(found -> Integer.valueOf(found.group(1)))
        .collect(toCollection(TreeSet::new));
  }

  private static String sources(String folder) {
    var all = new StringBuilder();
    try (var files = Files.walk(Path.of(folder))) {
      for (var file : files.filter(TextsTest::isOurs).toList()) {
        all.append(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  private static boolean isOurs(Path file) {
    var name = file.toString();
    return (name.endsWith(".java") || name.endsWith(".ts")) && !name.startsWith("frontend/generated");
  }
}
