package io.vitrine.machine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.Erasing;
import io.vitrine.customer.Extent;
import io.vitrine.customer.HoldsPersonalData;
import io.vitrine.customer.Judge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of rejected lines, wherever an import put them: those lines of a file that name a customer by the key of
 * the file's own source, or by e-mail address, are that customer's. They go with the customer, and every file goes
 * after thirty days.
 */
@Component
class RejectedFiles implements HoldsPersonalData {

  private static final Logger LOG = LoggerFactory.getLogger(RejectedFiles.class);
  private static final LocalTime RUNS_AT = LocalTime.of(3, 50);
  private static final String PLACE = "files/rejected";
  private static final String WORD = "rejected_line";
  private static final String KIND = "purchase";

  private final JdbcClient jdbc;
  private final Path folder;
  private final Clock clock;

  RejectedFiles(
      JdbcClient jdbc, @Value("${vitrine.import.rejected:data/rejected}") Path folder, Clock clock) {
    this.jdbc = jdbc;
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public Set<String> places() {
    return Set.of(PLACE);
  }

  private record Named(String source, String key, @Nullable String email) {

    Words inFileOf(@Nullable String fileSource) {
      var words = new ArrayList<String>();
      if (fileSource == null || fileSource.equals(source)) {
        words.add(key);
      }
      if (email != null && !email.isBlank()) {
        words.add(email);
      }
      return new Words(words);
    }
  }

  /** What names a customer in a line, as words of their own: a card 17 is not found in 2017. */
  private record Words(List<String> lower, Pattern alone) {

    Words(List<String> words) {
      this(
          words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList(),
          Pattern.compile(
              words.stream()
                  .map(word -> "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                  .collect(Collectors.joining("|")),
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    boolean areIn(CsvRecord line) {
      return line.getFieldCount() == 3 && mayBeIn(line.getField(2)) && alone.matcher(line.getField(2)).find();
    }

    /** A file is large and names few: to look for the words by themselves takes a tenth of reading its fields. */
    boolean mayBeIn(Path file) {
      try (var lines = Files.lines(file)) {
        return lines.anyMatch(this::mayBeIn);
      } catch (IOException e) {
        throw new UncheckedIOException("A file of rejected lines cannot be read", e);
      }
    }

    private boolean mayBeIn(String text) {
      var said = text.toLowerCase(Locale.ROOT);
      return lower.stream().anyMatch(said::contains);
    }
  }

  private List<Named> named(CustomerId owner) {
    return jdbc.sql("select source, external_key, email from customer where id = :owner")
        .param("owner", owner.value())
        .query((rs, n) -> new Named(rs.getString(1), rs.getString(2), rs.getString(3)))
        .list();
  }

  /** Each file with the source that it tells of; null where an import of an older version left it. */
  private Map<Path, @Nullable String> files() {
    var files = new LinkedHashMap<Path, @Nullable String>();
    if (Files.isDirectory(folder)) {
      try (var old = Files.newDirectoryStream(folder, "*" + RejectedLines.ENDING)) {
        old.forEach(file -> files.put(file.toAbsolutePath().normalize(), null));
      } catch (IOException e) {
        throw new UncheckedIOException("The folder of rejected lines cannot be read", e);
      }
    }
    jdbc.sql("select rejected_in, source from import_run where rejected_in is not null order by id")
        .query(rs -> {
          var file = Path.of(rs.getString(1));
          if (Files.isRegularFile(file)) {
            files.put(file, rs.getString(2));
          }
        });
    return files;
  }

  /** @param which is given the lines that are the customer's, each with its number and why it was rejected */
  private long lines(CustomerId owner, Consumer<CsvRecord> which) {
    long[] count = {0};
    for (var who : named(owner)) {
      files().forEach((file, source) -> read(file, who.inFileOf(source), line -> {
        count[0]++;
        which.accept(line);
      }));
    }
    return count[0];
  }

  private static void read(Path file, Words theirs, Consumer<CsvRecord> each) {
    if (theirs.mayBeIn(file)) {
      read(file, line -> {
        if (theirs.areIn(line)) {
          each.accept(line);
        }
      });
    }
  }

  /** A kill may have left half a line at its end. */
  private static void read(Path file, Consumer<CsvRecord> each) {
    var lenient = CsvReader.builder()
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
    try (var csv = lenient.ofCsvRecord(file)) {
      csv.forEach(each);
    } catch (IOException e) {
      throw new UncheckedIOException("A file of rejected lines cannot be read", e);
    }
  }

  @Override
  public Map<String, Long> count(CustomerId owner) {
    return Map.of(WORD, lines(owner, line -> {}));
  }

  @Override
  public void export(CustomerId owner, Sink sink) {
    lines(owner, line -> {
      var cells = new LinkedHashMap<String, @Nullable Object>();
      cells.put("line", line.getField(0));
      cells.put("reason", line.getField(1));
      cells.put("text", line.getField(2));
      sink.row(WORD, cells);
    });
  }

  @Override
  public Effect foresee(CustomerId owner, Extent extent, Judge judge) {
    return extent.covers(KIND) ? gone(lines(owner, line -> {})) : Effect.NOTHING;
  }

  /** Before the commit: a line that a rollback does not bring back was rejected, and its file says so no more. */
  @Override
  public Effect erase(Erasing order, Judge judge) {
    if (!order.extent().covers(KIND)) {
      return Effect.NOTHING;
    }
    long gone = 0;
    for (var who : named(order.owner())) {
      for (var file : files().entrySet()) {
        var theirs = who.inFileOf(file.getValue());
        gone += theirs.mayBeIn(file.getKey())
            ? RejectedLines.alone(file.getKey(), () -> without(file.getKey(), theirs))
            : 0;
      }
    }
    return gone(gone);
  }

  private static Effect gone(long lines) {
    return new Effect.Tally().goes(WORD, lines).rows(PLACE, lines).done();
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  /** The file without those lines, in its place in one move. */
  private static long without(Path file, Words theirs) {
    long[] gone = {0};
    read(file, theirs, line -> gone[0]++);
    if (gone[0] == 0) {
      return 0;
    }
    var beside = beside(file);
    try {
      Files.deleteIfExists(beside);
      RejectedLines.make(beside);
      try (var rest = CsvWriter.builder().build(beside)) {
        read(file, line -> {
          if (!theirs.areIn(line)) {
            rest.writeRecord(line.getFields());
          }
        });
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Rejected lines cannot be deleted", e);
    }
    return gone[0];
  }

  /** Deletes what has lain for thirty days, and what a kill left of a rewriting; returns how many files. */
  int sweep() {
    var before = clock.instant().minus(RejectedLines.KEPT);
    int swept = 0;
    for (var file : files().keySet()) {
      for (var each : List.of(file, beside(file))) {
        try {
          if (Files.exists(each) && Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
            Files.delete(each);
            swept++;
          }
        } catch (IOException e) {
          LOG.warn("A file of rejected lines cannot be swept; it is tried again ({})", e.getClass().getSimpleName());
        }
      }
    }
    jdbc.sql("update import_run set rejected_in = null where rejected_in is not null and touched_at < :before")
        .param("before", before)
        .update();
    return swept;
  }

  @Configuration(proxyBeanMethods = false)
  static class Job {

    @Bean
    RecurringTask<Void> sweepRejectedLines(RejectedFiles files, ZoneId zone) {
      return Tasks.recurring("sweep-rejected-lines", Schedules.daily(zone, RUNS_AT))
          .execute((instance, context) -> files.sweep());
    }
  }
}
