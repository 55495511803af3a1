package io.vitrine.download;

import io.vitrine.customer.HoldsPersonalData.Sink;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes the ZIP of a copy of the rows that come in. The files of a sheet are put in when it is over. */
final class Pack implements Sink, Closeable {

  /** @param rows how many rows it has; 0 where it has none */
  record Packed(String name, long bytes, long rows, String sha256) {}

  /** A sheet as the index shows it, with its first rows. */
  record Shown(String sheet, long rows, List<Map<String, @Nullable Object>> first, List<String> files) {}

  private static final int BUFFER = 1 << 16;

  private final ZipArchiveOutputStream zip;
  private final SealedFiles files;
  private final LongConsumer progress;
  private final List<Packed> packed = new ArrayList<>();
  private final List<Shown> shown = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private @Nullable Sheet sheet;
  private long done;

  /** @param progress hears of each row how many are done */
  Pack(OutputStream out, SealedFiles files, LongConsumer progress) {
    this.zip = new ZipArchiveOutputStream(new BufferedOutputStream(out, BUFFER));
    this.files = files;
    this.progress = progress;
  }

  @Override
  public void row(String name, Map<String, @Nullable Object> cells) {
    try {
      if (sheet == null || !sheet.name().equals(name)) {
        finish();
        sheet = new Sheet(name, unique(name), files, cells);
      }
      sheet.row(cells);
      progress.accept(++done);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the last sheet. */
  void finish() throws IOException {
    if (sheet != null) {
      try (var over = sheet) {
        sheet = null;
        over.finish();
        for (var file : over.files()) {
          put(file.name(), file.spool(), over.rows());
        }
        shown.add(over.shown());
      }
    }
  }

  List<Packed> packed() {
    return List.copyOf(packed);
  }

  List<Shown> shown() {
    return List.copyOf(shown);
  }

  long done() {
    return done;
  }

  void add(String name, byte[] content) throws IOException {
    var spool = files.spool();
    try {
      spool.write(content);
      put(name, spool, 0);
    } finally {
      spool.delete();
    }
  }

  private void put(String name, Spool spool, long rows) throws IOException {
    spool.pourInto(zip, name);
    packed.add(new Packed(name, spool.bytes(), rows, HexFormat.of().formatHex(spool.sha256())));
  }

  @Override
  public void close() throws IOException {
    try (zip) {
      if (sheet != null) {
        sheet.close();
      }
    }
  }

  private String unique(String name) {
    var safe = name.replaceAll("[^A-Za-z0-9_-]", "_");
    var unique = safe;
    for (int n = 2; !names.add(unique); n++) {
      unique = safe + "-" + n;
    }
    return unique;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
