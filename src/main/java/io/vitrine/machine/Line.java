package io.vitrine.machine;

/** A line that was read. */
interface Line {

  /** Where it stands in the file. */
  long number();

  /** The source's key for what it tells of. */
  String key();
}
