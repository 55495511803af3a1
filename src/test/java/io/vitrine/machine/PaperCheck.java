package io.vitrine.machine;

import java.nio.file.Path;
import java.util.Locale;

/** Runs the commands that check papers, for tests of other rooms. */
public final class PaperCheck {

  private PaperCheck() {}

  /** @return the status for the shell */
  public static int run(String command, Path file, Path key) {
    return new VerifyPaperCommand(IO::print, Locale.ENGLISH).run(command, "--file=" + file, "--key=" + key);
  }
}
