package io.vitrine.machine;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one after another; only the present one can be asked. */
interface Lines {

  /** Longer lines are not read, so that a file without line breaks does not fill the memory. In bytes. */
  int LONGEST = 64 * 1024;

  /** The place in which a column stands. Before the first line is read. */
  int place(String column);

  /** Passes the present line and goes to the next; false at the end of the file. */
  boolean next() throws IOException;

  /** Leaves the present line behind without looking at the next. */
  void pass();

  /** Where the present line begins, counted from 1 as a text editor does. */
  long number();

  /** How many lines were passed, the header and empty ones too. */
  long passed();

  /** The columns that the header, or any of the first lines, has. */
  Set<String> columnsSeen();

  /** Why the present line cannot be read as a whole, or null where it can. */
  @Nullable Flaw flaw();

  /** The value in a place, without blanks around it; null where it is empty. */
  @Nullable String value(int place) throws Flawed;

  /** The present line as it stands in the file, for a person to read; what is no text is shown as such. */
  String raw();
}
