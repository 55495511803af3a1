package io.vitrine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who checks a paper is told what is missing. */
class VerifyPaperCommandTest {

  @TempDir private Path folder;

  private final StringBuilder said = new StringBuilder();

  @Test
  void aFileThatIsNotThereIsSaidToBeMissingAndNotToBeForged() {
    var missing = folder.resolve("certificate.json");
    assertThat(run(Locale.ENGLISH, "--file=" + missing, "--key=" + folder.resolve("key.pem")))
        .isEqualTo(Commands.FAILED);
    assertThat(said).hasToString(
        "There is no file to read at " + missing + ". Check the path and that you may read it."
            + System.lineSeparator());
  }

  @Test
  void aFolderIsNoPaper() {
    assertThat(run(Locale.GERMAN, "--file=" + folder, "--key=" + folder)).isEqualTo(Commands.FAILED);
    assertThat(said).asString().startsWith("Unter " + folder + " ist keine lesbare Datei.");
  }

  @Test
  void aKeyThatIsNoneIsSaidToBeNone() throws Exception {
    var file = Files.writeString(folder.resolve("certificate.json"), "{}");
    assertThat(run(Locale.ENGLISH, "--file=" + file, "--key=" + file)).isEqualTo(Commands.FAILED);
    assertThat(said).asString().contains("is no public key").contains("/verify-key.pem");
  }

  private int run(Locale language, String... options) {
    return new VerifyPaperCommand(said::append, language)
        .run(VerifyPaperCommand.CERTIFICATE, options[0], options[1]);
  }
}
