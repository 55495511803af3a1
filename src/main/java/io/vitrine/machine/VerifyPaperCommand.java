package io.vitrine.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * {@code verify-download --file=FILE --key=KEY} and {@code verify-certificate --file=FILE --key=KEY}: check a paper of
 * the house without the house, by its public key alone.
 */
final class VerifyPaperCommand {

  static final String DOWNLOAD = "verify-download";
  static final String CERTIFICATE = "verify-certificate";

  private final Consumer<String> out;
  private final Locale language;
  private final Phrases phrases;

  VerifyPaperCommand(Consumer<String> out, Locale language) {
    this.out = out;
    this.language = language;
    this.phrases = Phrases.in(language);
  }

  int run(String... arguments) {
    try {
      var file = Path.of(needed("file", arguments));
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new Refusal("no-paper", file.toString());
      }
      var key = PublicKeyFile.in(Path.of(needed("key", arguments)));
      var found = arguments[0].equals(DOWNLOAD) ? Papers.download(file, key) : Papers.certificate(file, key);
      var sentence = "verify-paper." + found.finding().name().toLowerCase(Locale.ROOT);
      line(found.file().isEmpty() ? phrases.say(sentence) : phrases.say(sentence, found.file()));
      return found.finding() == Papers.Finding.RIGHT ? Commands.DONE : Commands.FAILED;
    } catch (Refusal refusal) {
      line(refusal.in(language));
      return Commands.FAILED;
    }
  }

  private static String needed(String name, String... arguments) {
    return ImportCommand.option(name, arguments).orElseThrow(() -> new Refusal("verify-usage", arguments[0]));
  }

  private void line(String text) {
    out.accept(text + System.lineSeparator());
  }
}
