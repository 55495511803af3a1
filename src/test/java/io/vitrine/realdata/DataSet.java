package io.vitrine.realdata;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vitrine.holding.Details;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/** A folder of files beside the project, or where {@code -Ddata} says. */
record DataSet(String name) {

  private static final JsonMapper JSON = JsonMapper.builder()
      .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
      .build();

  private Path file(String file) {
    return Path.of(System.getProperty("data", "../shared/data"), name, file);
  }

  /** A test that needs a file which is not here does not run, and says so. */
  void isHere(String... files) {
    for (var file : files) {
      assumeTrue(Files.exists(file(file)), () -> name + " is not here: " + file(file));
    }
  }

  boolean isComplete(String... files) {
    return Arrays.stream(files).map(this::file).allMatch(Files::exists);
  }

  BufferedReader open(String file) throws IOException {
    InputStream in = Files.newInputStream(file(file));
    var plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  List<NamedCsvRecord> csv(String file) {
    try (var in = open(file); var records = CsvReader.builder().ofNamedCsvRecord(in)) {
      return records.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Details as an entry keeps them. */
  static String told(Details details) {
    return JSON.writeValueAsString(details);
  }
}
