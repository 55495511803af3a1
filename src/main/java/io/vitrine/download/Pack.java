package io.vitrine.download;

import io.vitrine.customer.HoldsPersonalData.Sink;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the ZIP of a copy while rows come in. Of each sheet it makes JSON Lines and CSV, of purchases schema.org
 * orders too. A ZIP is written one file after the other, so what comes second waits in a {@link Spool}.
 */
final class Pack implements Sink, Closeable {

  /** @param rows how many rows it has; 0 where it has none */
  record Packed(String name, long bytes, long rows, String sha256) {}

  /** A sheet as the index shows it, with its first rows. */
  record Shown(String sheet, long rows, List<Map<String, @Nullable Object>> first, List<String> files) {}

  private static final String PURCHASE = "purchase";
  private static final int SHOWN_ROWS = 50;
  private static final int TELL_EVERY = 2_000;

  private final ZipOutputStream zip;
  private final SealedFiles files;
  private final LongConsumer progress;
  private final List<Packed> packed = new ArrayList<>();
  private final List<Shown> shown = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private @Nullable Sheet sheet;
  private long done;

  Pack(OutputStream out, SealedFiles files, LongConsumer progress) {
    this.zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
    // Twice as fast as the default, and a tenth larger.
    this.zip.setLevel(Deflater.BEST_SPEED);
    this.files = files;
    this.progress = progress;
  }

  @Override
  public void row(String name, Map<String, @Nullable Object> cells) {
    try {
      if (sheet == null || !sheet.name.equals(name)) {
        finish();
        sheet = new Sheet(name);
      }
      sheet.row(cells);
      if (++done % TELL_EVERY == 0) {
        progress.accept(done);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the last sheet. */
  void finish() throws IOException {
    if (sheet != null) {
      sheet.finish();
      sheet = null;
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
    try (var file = new Filed(name)) {
      file.write(content);
    }
  }

  @Override
  public void close() throws IOException {
    if (sheet != null) {
      sheet.close();
    }
    zip.close();
  }

  /** One file in the ZIP, and its digest. */
  private final class Filed extends FilterOutputStream {

    private final String name;
    private long bytes;
    private long rows;
    private boolean closed;

    Filed(String name) throws IOException {
      super(new DigestOutputStream(zip, sha256()));
      this.name = name;
      zip.putNextEntry(new ZipEntry(name));
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      out.write(some, offset, length);
      bytes += length;
    }

    @Override
    public void flush() {
      // The ZIP is written when its buffers are full.
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        zip.closeEntry();
        packed.add(new Packed(
            name, bytes, rows, HexFormat.of().formatHex(((DigestOutputStream) out).getMessageDigest().digest())));
      }
    }
  }

  private final class Sheet implements Closeable {

    private final String name;
    private final String file;
    private final Filed lines;
    private final JsonLines json;
    private final Spool spooledCsv;
    private final CsvSheet csv;
    private final @Nullable Spool spooledOrders;
    private final @Nullable Orders orders;
    private final List<Map<String, @Nullable Object>> first = new ArrayList<>();
    private long rows;

    Sheet(String name) throws IOException {
      this.name = name;
      this.file = unique(name);
      this.spooledCsv = files.spool();
      this.csv = new CsvSheet(spooledCsv.out());
      this.spooledOrders = name.equals(PURCHASE) ? files.spool() : null;
      this.orders = spooledOrders == null ? null : new Orders(spooledOrders.out());
      this.lines = new Filed("data/" + file + ".jsonl");
      this.json = new JsonLines(lines);
    }

    void row(Map<String, @Nullable Object> cells) throws IOException {
      rows++;
      if (first.size() < SHOWN_ROWS) {
        first.add(cells);
      }
      json.row(cells);
      csv.row(cells);
      if (orders != null) {
        orders.row(cells);
      }
    }

    void finish() throws IOException {
      try (this) {
        json.close();
        lines.rows = rows;
        lines.close();
        csv.close();
        var of = new ArrayList<>(List.of("data/" + file + ".jsonl", "data/" + file + ".csv"));
        pour(spooledCsv, "data/" + file + ".csv");
        if (orders != null && spooledOrders != null) {
          orders.close();
          pour(spooledOrders, "data/orders.jsonld");
          of.add("data/orders.jsonld");
        }
        shown.add(new Shown(name, rows, List.copyOf(first), of));
      }
    }

    private void pour(Spool spool, String into) throws IOException {
      try (var filed = new Filed(into)) {
        filed.rows = rows;
        spool.pourInto(filed);
      }
    }

    @Override
    public void close() throws IOException {
      spooledCsv.close();
      if (spooledOrders != null) {
        spooledOrders.close();
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
