package io.vitrine.download;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CSV by RFC 4180 in UTF-8 with a byte order mark, as spreadsheets ask for it. A text that a spreadsheet would run as a
 * formula (OWASP, CSV Injection) has an apostrophe before it, which they show as text; JSON Lines has it as it is.
 */
final class CsvSheet implements Closeable {

  private static final String RUNS = "=+-@\t\r\n|\uff1d\uff0b\uff0d\uff20";

  private final CsvWriter csv;

  CsvSheet(OutputStream stream, List<String> columns) throws IOException {
    stream.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    csv = CsvWriter.builder().build(stream, StandardCharsets.UTF_8);
    csv.writeRecord(columns);
  }

  void row(@Nullable Object[] values) {
    var cells = new String[values.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(values[i]);
    }
    csv.writeRecord(cells);
  }

  static String cell(@Nullable Object value) {
    if (value instanceof String text) {
      return safe(text);
    }
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
    if (!text.isEmpty() && isHarmless(text.charAt(0))) {
      return text;
    }
    var seen = text.stripLeading();
    boolean runs = !text.isEmpty() && RUNS.indexOf(text.charAt(0)) >= 0
        || !seen.isEmpty() && RUNS.indexOf(seen.charAt(0)) >= 0;
    return runs ? "'" + text : text;
  }

  /** What nearly all begin with. */
  private static boolean isHarmless(char first) {
    return first >= '0' && first <= '9' || first >= 'A' && first <= 'Z' || first >= 'a' && first <= 'z';
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
