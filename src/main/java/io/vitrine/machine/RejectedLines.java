package io.vitrine.machine;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vitrine.machine.Chunk.Rejected;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file of rejected lines: where each stands, why it was rejected, and the line. The lines may tell of people, so
 * only we may read it, it replaces that of an earlier run of the same file, and it goes after thirty days.
 */
final class RejectedLines implements Closeable {

  static final String ENDING = ".rejected.csv";
  static final Duration KEPT = Duration.ofDays(30);

  private final Path file;
  private final Map<Flaw, Long> counts = new EnumMap<>(Flaw.class);
  private @Nullable CsvWriter writer;

  /** @throws Refusal where no file can be written there */
  RejectedLines(Path folder, String of, Instant now) {
    file = folder.resolve(of.replaceAll("[^A-Za-z0-9._-]", "_") + ENDING);
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(file);
      if (!Files.isWritable(folder)) {
        throw new Refusal("rejected.folder", folder.toString());
      }
      clear(folder, now.minus(KEPT));
    } catch (IOException e) {
      throw new Refusal("rejected.folder", folder.toString());
    }
  }

  private static void clear(Path folder, Instant before) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path old : files) {
        if (Files.getLastModifiedTime(old).toInstant().isBefore(before)) {
          Files.delete(old);
        }
      }
    }
  }

  void add(Rejected line) {
    counts.merge(line.flaw(), 1L, Long::sum);
    if (writer == null) {
      writer = open();
    }
    writer.writeRecord(Long.toString(line.number()), line.flaw().code(), harmless(line.text()));
  }

  /**
   * Whoever opens the file in a spreadsheet runs nothing: what would be a formula there gets an apostrophe before it
   * (OWASP, CSV Injection).
   */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private CsvWriter open() {
    try {
      make(file);
      var opened = CsvWriter.builder().build(file);
      opened.writeRecord("line", "reason", "text");
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new file that only we may read. */
  static void make(Path file) throws IOException {
    Files.createFile(file);
    var rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (rights != null) {
      rights.setPermissions(PosixFilePermissions.fromString("rw-------"));
    }
  }

  /** Where rejected lines are written, once there are any. */
  String place() {
    return file.toAbsolutePath().normalize().toString();
  }

  Map<Flaw, Long> counts() {
    return Map.copyOf(counts);
  }

  @Nullable Path file() {
    return counts.isEmpty() ? null : file;
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
