package io.vitrine.download;

import io.vitrine.download.Pack.Shown;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One sheet while its rows come in: JSON Lines, CSV and, of purchases, orders of schema.org. */
final class Sheet implements Closeable {

  private static final String PURCHASE = "purchase";
  private static final int SHOWN_ROWS = 50;

  /** A file of the ZIP to be. */
  record InZip(String name, Spool spool) {}

  private final String name;
  private final List<String> columns;
  private final List<InZip> files = new ArrayList<>();
  private final JsonLines json;
  private final CsvSheet csv;
  private final @Nullable Orders orders;
  private final List<Map<String, @Nullable Object>> first = new ArrayList<>();
  private final @Nullable Instant[] moments;
  private final String[] texts;
  private long rows;

  /** @param row the first, which says what columns there are */
  Sheet(String name, String file, SealedFiles spools, Map<String, @Nullable Object> row) throws IOException {
    this.name = name;
    this.columns = List.copyOf(row.keySet());
    this.moments = new Instant[columns.size()];
    this.texts = new String[columns.size()];
    this.json = new JsonLines(in("data/" + file + ".jsonl", spools), columns);
    this.csv = new CsvSheet(in("data/" + file + ".csv", spools), columns);
    this.orders = name.equals(PURCHASE) ? new Orders(in("data/orders.jsonld", spools), columns) : null;
  }

  private Spool in(String file, SealedFiles spools) throws IOException {
    try {
      var spool = spools.spool();
      files.add(new InZip(file, spool));
      return spool;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  String name() {
    return name;
  }

  long rows() {
    return rows;
  }

  void row(Map<String, @Nullable Object> cells) throws IOException {
    rows++;
    if (first.size() < SHOWN_ROWS) {
      first.add(cells);
    }
    var values = values(cells);
    json.row(values);
    csv.row(values);
    if (orders != null) {
      orders.row(values);
    }
  }

  /** As all files have them: a moment is made a text once, and not once a file. */
  private @Nullable Object[] values(Map<String, @Nullable Object> cells) {
    var values = cells.values().toArray();
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Instant moment) {
        values[i] = text(i, moment);
      }
    }
    return values;
  }

  /** What belongs together has the same moment, row for row. */
  private String text(int column, Instant moment) {
    if (!moment.equals(moments[column])) {
      moments[column] = moment;
      texts[column] = moment.toString();
    }
    return texts[column];
  }

  /** All rows have come. */
  void finish() throws IOException {
    json.close();
    csv.close();
    if (orders != null) {
      orders.close();
    }
  }

  List<InZip> files() {
    return files;
  }

  Shown shown() {
    return new Shown(name, rows, List.copyOf(first), files.stream().map(InZip::name).toList());
  }

  @Override
  public void close() throws IOException {
    for (var file : files) {
      file.spool().delete();
    }
  }
}
