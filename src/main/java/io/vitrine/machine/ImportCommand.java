package io.vitrine.machine;

import io.vitrine.customer.Actor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/** {@code import --mapping=MAPPING --file=FILE [--rejected=FOLDER]}: imports a file and ends. */
final class ImportCommand implements Commands.Command {

  /** What could be read of the file is in, and the whole file will complete it. */
  static final int CUT_OFF = 2;

  static final String NAME = "import";
  private final Consumer<String> out;
  private final Locale language;
  private final Phrases phrases;
  private final boolean watched;

  /** @param watched whether a person looks on, so that the progress may stay in one line */
  ImportCommand(Consumer<String> out, Locale language, boolean watched) {
    this.out = out;
    this.language = language;
    this.phrases = Phrases.in(language);
    this.watched = watched;
  }

  @Override
  public int run(ApplicationContext house, String... arguments) {
    try {
      var mapping = mapping(needed("mapping", arguments));
      var file = Path.of(needed("file", arguments));
      var bar = new ProgressBar(out, watched, phrases, System::nanoTime);
      var summary = Actor.asMachine(NAME, () -> house.getBean(Importer.class).run(mapping, file, bar));
      bar.done();
      say(summary, file);
      return summary.cutAfter() == null ? Commands.DONE : CUT_OFF;
    } catch (Refusal refusal) {
      line(refusal.in(language));
      return Commands.FAILED;
    }
  }

  private static Mapping mapping(String name) {
    var file = Path.of(name);
    return Files.exists(file) || name.contains(".") || name.contains("/") ? Mapping.in(file) : Mapping.named(name);
  }

  private static String needed(String name, String... arguments) {
    return option(name, arguments).orElseThrow(() -> new Refusal("usage", name));
  }

  static Optional<String> option(String name, String... arguments) {
    var start = "--" + name + "=";
    return Arrays.stream(arguments)
        .filter(argument -> argument.startsWith(start) && argument.length() > start.length())
        .map(argument -> argument.substring(start.length()))
        .findFirst();
  }

  private void say(Summary summary, Path file) {
    line(phrases.say("import.read", summary.read(), summary.took().toMillis() / 1000.0));
    line(phrases.say("import.fresh", summary.fresh()));
    line(phrases.say("import.changed", summary.changed()));
    line(phrases.say("import.unchanged", summary.unchanged()));
    if (summary.deleted() > 0) {
      line(phrases.say("import.deleted", summary.deleted()));
    }
    if (summary.notAllowed() > 0) {
      line(phrases.say("import.not-allowed", summary.notAllowed()));
    }
    if (summary.tooOld() > 0) {
      line(phrases.say("import.too-old", summary.tooOld()));
    }
    line(phrases.say("import.rejected", summary.rejectedInAll()));
    summary.rejected().entrySet().stream()
        .sorted(Map.Entry.<Flaw, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .forEach(each -> line(phrases.say(
            "import.rejected-for", each.getValue(), phrases.say("import.flaw." + each.getKey().code()))));
    if (summary.tied() + summary.untied() > 0) {
      line(phrases.say("import.tied", summary.tied(), summary.untied()));
    }
    if (summary.rejectedLines() != null) {
      line(phrases.say("import.rejected-lines", summary.rejectedLines().toString()));
    }
    if (summary.cutAfter() != null) {
      line(phrases.say("import.cut-off", String.valueOf(file.getFileName()), summary.cutAfter()));
    }
  }

  private void line(String text) {
    out.accept(text + System.lineSeparator());
  }
}
