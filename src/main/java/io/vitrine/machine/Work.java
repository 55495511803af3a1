package io.vitrine.machine;

import io.vitrine.holding.Taken;
import java.util.List;

/** What one sort of file asks for: reading its lines, and taking in what they say. */
interface Work<T extends Line> {

  /** Reads the present line. Not called by two threads at a time, but by others than the rest of this. */
  T read() throws Flawed;

  /** Takes lines in, in a transaction that may yet fail and be tried again. */
  Taken take(List<T> lines);

  /** The transaction of the last {@link #take} is safe. */
  void committed();
}
