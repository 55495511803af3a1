package io.vitrine.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vitrine.closet.Build;
import io.vitrine.closet.Felt;
import io.vitrine.closet.Size;
import io.vitrine.closet.Tried;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Rentals of clothes with how they fitted: Misra, Wan and McAuley, Decomposing fit semantics for product size
 * recommendation in metric spaces, RecSys 2018.
 */
final class Rentals {

  static final Path FILE =
      Path.of(System.getProperty("data", "../shared/data"), "rent-the-runway", "rentals.csv.gz");

  /** Four of their numbers are one size. */
  private static final double NUMBERS_A_SIZE = 4;

  private static final double POUND = 0.45359237;
  private static final double INCH = 2.54;

  /** One rental of somebody. */
  record Rental(long person, Build build, Tried tried, String day) {}

  private Rentals() {}

  /** By person, each in the order of their days. */
  static Map<Long, List<Rental>> byPerson() throws IOException {
    var people = new TreeMap<Long, List<Rental>>();
    try (var in = new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
      for (var row : rows) {
        var rental = rental(row);
        people.computeIfAbsent(rental.person(), _ -> new ArrayList<>()).add(rental);
      }
    }
    people.values().forEach(rentals -> rentals.sort(Comparator.comparing(Rental::day)));
    return people;
  }

  private static Rental rental(NamedCsvRecord row) {
    var felt = switch (row.getField("fit")) {
      case "small" -> Felt.SMALL;
      case "large" -> Felt.LARGE;
      default -> Felt.RIGHT;
    };
    var size = new Size("dress", row.getField("size"), Integer.parseInt(row.getField("size")) / NUMBERS_A_SIZE);
    var build = new Build(
        number(row, "height_in", INCH), number(row, "weight_lbs", POUND), number(row, "bust_size_num", INCH));
    return new Rental(
        Long.parseLong(row.getField("user_id")), build,
        new Tried(row.getField("item_id"), row.getField("category"), size, felt),
        row.getField("review_date"));
  }

  private static @Nullable Double number(NamedCsvRecord row, String field, double factor) {
    var written = row.getField(field);
    return written.isEmpty() ? null : Double.parseDouble(written) * factor;
  }
}
