package io.vitrine.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a file that follow each other; what becomes of them is one transaction.
 *
 * @param read how many lines there are
 * @param first the file's line with which they begin
 * @param last the file's line with which they end
 * @param sha256 of the bytes of those lines, as hex
 * @param taken the lines that can be taken in
 * @param rejected the others
 * @param bytesRead how many bytes of the file were read so far
 * @param end whether the file ends with them, and if so how
 */
record Chunk<T extends Line>(
    long read,
    long first,
    long last,
    String sha256,
    List<T> taken,
    List<Rejected> rejected,
    long bytesRead,
    @Nullable End end) {

  /** A line that cannot be taken in. */
  record Rejected(long number, Flaw flaw, String text) {}

  enum End {
    WHOLE,
    /** A gzip that was cut off, or a disk that cannot be read: nothing is known of what would follow. */
    CUT_OFF
  }
}
