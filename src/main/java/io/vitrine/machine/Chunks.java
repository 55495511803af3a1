package io.vitrine.machine;

import io.vitrine.machine.Chunk.End;
import io.vitrine.machine.Chunk.Rejected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a file a chunk at a time. */
final class Chunks<T extends Line> {

  static final int LINES_AT_A_TIME = 20_000;

  private final Opened file;
  private final Lines lines;
  private final Work<T> work;
  private final Set<String> neededColumns;

  Chunks(Opened file, Work<T> work, Set<String> neededColumns) {
    this.file = file;
    this.lines = file.lines();
    this.work = work;
    this.neededColumns = neededColumns;
  }

  /**
   * The next lines, fewer only where the file ends.
   *
   * @throws Refusal where a column that is needed is in none of the file's first lines
   */
  Chunk<T> read() {
    boolean isFirst = lines.passed() <= 1;
    long from = isFirst ? 1 : lines.passed() + 1;
    var taken = new ArrayList<T>();
    var rejected = new ArrayList<Rejected>();
    @Nullable End end = null;
    int read = 0;
    while (read < LINES_AT_A_TIME && (end = next()) == null) {
      readLine(taken, rejected);
      read++;
    }
    if (isFirst && read > 0) {
      lookForColumns();
    }
    var sha256 = HexFormat.of().formatHex(file.digestSoFar());
    return new Chunk<>(read, from, lines.passed(), sha256, taken, rejected, file.bytesRead(), end);
  }

  /** Goes to the next line; says how the file ends where there is none. */
  private @Nullable End next() {
    try {
      return lines.next() ? null : End.WHOLE;
    } catch (IOException e) {
      return End.CUT_OFF;
    }
  }

  private void readLine(List<T> taken, List<Rejected> rejected) {
    try {
      var flaw = lines.flaw();
      if (flaw != null) {
        throw flaw.found();
      }
      taken.add(work.read());
    } catch (Flawed flawed) {
      rejected.add(new Rejected(lines.number(), flawed.flaw(), lines.raw()));
    }
    lines.pass();
  }

  /** Objects of JSON need not have every property, but one that none of them has is none. */
  private void lookForColumns() {
    var seen = lines.columnsSeen();
    for (String column : neededColumns) {
      if (!seen.contains(column)) {
        throw new Refusal("header.missing", column, String.join(", ", seen));
      }
    }
  }
}
