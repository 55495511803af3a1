package io.vitrine.machine;

import java.time.Instant;

/** Is told how far an import has come. */
@FunctionalInterface
public interface Progress {

  /** Of whoever does not ask. */
  Progress UNSEEN = (bytes, ofBytes, lines) -> {};

  /**
   * @param bytes how many bytes of the file, compressed as it may be, were read
   * @param ofBytes how many it has, or -1 where that is not known
   * @param lines how many lines were read and are safe in the database
   */
  void at(long bytes, long ofBytes, long lines);

  /** Before the first line: the last import of this file was stopped in the middle, and this one completes it. */
  default void completes(Instant begun, long lines) {
    // Most need not know.
  }
}
