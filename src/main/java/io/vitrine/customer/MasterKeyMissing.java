package io.vitrine.customer;

import java.nio.file.Path;

/** The file of the master key is not where it was, and customers' keys are wrapped by it. */
public final class MasterKeyMissing extends RuntimeException {

  MasterKeyMissing(Path file) {
    super("The file of the master key is not there: " + file.toAbsolutePath()
        + ". What is sensitive was encrypted with it, so put it back from where you keep it.");
  }
}
