package io.vitrine.download;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CSV by RFC 4180 in UTF-8 with a byte order mark, as spreadsheets ask for it. A text that a spreadsheet would run as a
 * formula (OWASP, CSV Injection) has an apostrophe before it, which they show as text; JSON Lines has it as it is.
 */
final class CsvSheet implements Closeable {

  private static final String RUNS = "=+-@\t\r\n|\uff1d\uff0b\uff0d\uff20";

  private final CsvWriter csv;
  private boolean begun;

  CsvSheet(OutputStream stream) throws IOException {
    stream.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    csv = CsvWriter.builder().build(stream, StandardCharsets.UTF_8);
  }

  void row(Map<String, @Nullable Object> cells) {
    if (!begun) {
      begun = true;
      csv.writeRecord(cells.keySet());
    }
    var values = cells.values().iterator();
    csv.writeRecord(() -> texts(values));
  }

  private static Iterator<String> texts(Iterator<@Nullable Object> values) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return values.hasNext();
      }

      @Override
      public String next() {
        return cell(values.next());
      }
    };
  }

  static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number.toString();
      case Map<?, ?> map -> safe(JsonLines.JSON.writeValueAsString(map));
      case Iterable<?> list -> safe(JsonLines.JSON.writeValueAsString(list));
      default -> safe(value.toString());
    };
  }

  /** Blanks before it do not keep a spreadsheet from running it. */
  static String safe(String text) {
    var seen = text.stripLeading();
    boolean runs = !text.isEmpty() && RUNS.indexOf(text.charAt(0)) >= 0
        || !seen.isEmpty() && RUNS.indexOf(seen.charAt(0)) >= 0;
    return runs ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
