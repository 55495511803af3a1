package io.vitrine.machine;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vitrine.machine.Chunk.Rejected;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The file of rejected lines: where each stands, why it was rejected, and the line. The lines may tell of people, so
 * only we may read it, it replaces that of an earlier run of the same file, and it goes after thirty days.
 */
final class RejectedLines implements Closeable {

  static final String ENDING = ".rejected.csv";
  private static final ReentrantLock HERE = new ReentrantLock();
  static final Duration KEPT = Duration.ofDays(30);

  private final Path file;
  private final Map<Flaw, Long> counts = new EnumMap<>(Flaw.class);
  private final List<Rejected> waiting = new ArrayList<>();

  /** @throws Refusal where no file can be written there */
  RejectedLines(Path folder, String of, Instant now) {
    file = folder.resolve(of.replaceAll("[^A-Za-z0-9._-]", "_") + ENDING);
    try {
      Files.createDirectories(folder);
      alone(file, this::forget);
      if (!Files.isWritable(folder)) {
        throw new Refusal("rejected.folder", folder.toString());
      }
      clear(folder, now.minus(KEPT));
    } catch (IOException | UncheckedIOException e) {
      throw new Refusal("rejected.folder", folder.toString());
    }
  }

  private boolean forget() {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("An earlier file of rejected lines cannot be deleted", e);
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
    waiting.add(line);
  }

  /** Writes what was added. In between the file is nobody's: an erasure may put another in its place. */
  void write() {
    if (!waiting.isEmpty()) {
      alone(file, () -> {
        append();
        return waiting.size();
      });
      waiting.clear();
    }
  }

  private void append() {
    boolean isNew = Files.notExists(file);
    try {
      if (isNew) {
        make(file);
      }
      try (var writer = CsvWriter.builder().build(file, StandardOpenOption.APPEND)) {
        if (isNew) {
          writer.writeRecord("line", "reason", "text");
        }
        waiting.forEach(line ->
            writer.writeRecord(Long.toString(line.number()), line.flaw().code(), harmless(line.text())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Rejected lines cannot be written", e);
    }
  }

  /** Does something to a file of rejected lines while nobody else does, in this process or another. */
  static <T> T alone(Path file, Supplier<T> what) {
    // A lock of the file system keeps other processes out, but not the threads of this one.
    HERE.lock();
    try (var lock = FileChannel.open(
            file.resolveSibling(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = lock.lock()) {
      return what.get();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of rejected lines cannot be locked", e);
    } finally {
      HERE.unlock();
    }
  }

  /**
   * Whoever opens the file in a spreadsheet runs nothing: what would be a formula there gets an apostrophe before it
   * (OWASP, CSV Injection).
   */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
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
  public void close() {
    write();
  }
}
