package io.vitrine.demo;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads what the demo is made of: tables with a head, semicolons and comments, in which rows may end early. */
final class Table {

  /** A row that knows its columns' names; a column that is not there is empty. */
  record Row(Map<String, String> cells) {

    String text(String column) {
      return cells.getOrDefault(column, "");
    }

    List<String> list(String column) {
      return text(column).isEmpty() ? List.of() : List.of(text(column).split("\\|"));
    }

    int number(String column) {
      return text(column).isEmpty() ? 0 : Integer.parseInt(text(column));
    }

    double decimal(String column) {
      return Double.parseDouble(text(column));
    }
  }

  private Table() {}

  static List<Row> of(String name) {
    var rows = new ArrayList<Row>();
    var csv = CsvReader.builder()
        .fieldSeparator(';')
        .commentStrategy(CommentStrategy.SKIP)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
    try (var in = reader(name + ".csv"); var records = csv.ofNamedCsvRecord(in)) {
      records.forEach(row -> rows.add(new Row(Map.copyOf(row.getFieldsAsMap()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  static Row pairs(String name) {
    var properties = new Properties();
    try (var in = reader(name + ".properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var cells = new HashMap<String, String>();
    properties.stringPropertyNames().forEach(key -> cells.put(key, properties.getProperty(key)));
    return new Row(cells);
  }

  private static InputStreamReader reader(String name) throws IOException {
    var in = Table.class.getResourceAsStream("/demo/" + name);
    if (in == null) {
      throw new IOException("The demo lacks " + name);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
