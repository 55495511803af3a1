package io.vitrine.erasure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import io.vitrine.FreshDatabase;
import io.vitrine.Shop;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Extent;
import io.vitrine.download.CopyRun;
import io.vitrine.download.Downloads;
import io.vitrine.machine.Importer;
import io.vitrine.machine.Till;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** After an erasure no table and no application file holds the customer, but for what a verdict kept. */
@VitrineTest
class SweepTest extends Erasable {

  private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @Autowired private Downloads downloads;
  @Autowired private Importer importer;
  @Autowired private Opening opening;
  @Autowired private ApplicationContext house;

  @Test
  void nothingOfWhomNothingMustStayIsFoundAnywhere() {
    var ada = known();
    assertThat(places(ada.canary())).contains(
        "customer.name", "customer.email", "account.login", "entry.title", "entry.correction", "entry.details",
        "edited_entry.was_correction", "dispute.claim", "decision.shown", "permit.shown");
    erases(ada.id(), Extent.EVERYTHING);
    assertThat(places(ada.canary())).isEmpty();
  }

  @Test
  void ofWhomAnInvoiceMustStayTheInvoiceAndTheNameAreFoundAndEachSaysWhyAndUntilWhen() {
    var ada = known();
    Actor.asMachine("test", () -> intake.takeIn(TILL, List.of(
        entry(ada.id(), "purchase", ada.canary() + "-new", clock.instant().minusSeconds(60), ada.canary()))));
    erases(ada.id(), Extent.EVERYTHING);
    assertThat(places(ada.canary())).containsExactlyInAnyOrder(
        "customer.name", "kept_entry.title", "kept_entry.external_key", "kept_entry.order_key", "kept_entry.details");
    assertThat(jdbc.sql("select because from kept_verdict where customer_id = :stub and until_day is not null")
            .param("stub", stub())
            .query(String.class)
            .list())
        .singleElement()
        .satisfies(because -> assertThat(because).contains("invoice", "warranty", "return_window", "until"));
  }

  @Test
  void noFileOfOursHoldsThemEither() throws IOException {
    var begun = FileTime.from(Instant.now().minusSeconds(5));
    try (var log = logged()) {
      var ada = known();
      var rejected = requireNonNull(new Till(importer, jdbc)
          .says("R1,no day,somebody,thing,Told by " + ada.canary() + "@example.org,1,4.50,2")
          .says("R2,no day,somebody,thing,Told by nobody,1,4.50,2")
          .imported()
          .rejectedLines());
      Shop.as(ada.actor(), () -> {
        downloads.ask(ada.id(), "en");
        return true;
      });
      CopyRun.in(house);
      var copy = jdbc.sql("select file from download where customer_id = :owner")
          .param("owner", ada.id().value())
          .query(String.class)
          .single();
      assertThat(ours(begun)).extracting(Path::getFileName).asString().contains(copy);
      assertThat(saying(ada.canary(), begun)).containsExactly(rejected.toAbsolutePath());
      erases(ada.id(), Extent.EVERYTHING);
      opening.start();
      assertThat(saying(ada.canary(), begun)).isEmpty();
      assertThat(ours(begun)).extracting(Path::getFileName).asString().doesNotContain(copy);
      assertThat(rejected).content().contains("Told by nobody");
      assertThat(log.file()).exists();
    }
  }

  private record Logged(Path file, FileAppender<ILoggingEvent> appender, Level before) implements AutoCloseable {

    @Override
    public void close() {
      ROOT.setLevel(before);
      ROOT.detachAppender(appender);
      appender.stop();
    }
  }

  /** As in production, into a file beside the others. */
  private static Logged logged() {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(ROOT.getLoggerContext());
    encoder.setPattern("%logger %msg %mdc%n%ex{full}");
    encoder.start();
    var file = FreshDatabase.folder().resolve("vitrine.log").toAbsolutePath();
    var appender = new FileAppender<ILoggingEvent>();
    appender.setContext(ROOT.getLoggerContext());
    appender.setEncoder(encoder);
    appender.setFile(file.toString());
    appender.setAppend(false);
    appender.start();
    var logged = new Logged(file, appender, ROOT.getLevel());
    ROOT.setLevel(Level.INFO);
    ROOT.addAppender(appender);
    return logged;
  }

  private List<Path> saying(String canary, FileTime since) throws IOException {
    var found = new ArrayList<Path>();
    for (var file : ours(since)) {
      if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(canary)) {
        found.add(file);
      }
    }
    return found;
  }

  /**
   * All that the house wrote meanwhile, in every folder that it was given. Not the database's own files: their tables
   * are swept, and their logs hold what was deleted until they are written over, as the docs say.
   */
  private static List<Path> ours(FileTime since) throws IOException {
    var theDatabases = Set.of("server", "tmp", "mariadb.log");
    var found = new ArrayList<Path>();
    try (var given = Files.list(FreshDatabase.folder().toAbsolutePath())) {
      for (var each : given.filter(one -> !theDatabases.contains(one.getFileName().toString())).toList()) {
        try (var files = Files.walk(each)) {
          files.filter(Files::isRegularFile).filter(file -> changed(file).compareTo(since) >= 0).forEach(found::add);
        }
      }
    }
    return found;
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anOlderBackupOpenedWithoutTheVaultShowsNothingSensitive() {
    var ada = known();
    var places = places(ada.canary());
    assertThat(jdbc.sql(
                """
                select concat(title, details, sealed)
                  from entry
                 where customer_id = :owner
                   and kind = 'visit'
                """)
            .param("owner", ada.id().value())
            .query(String.class)
            .single())
        .doesNotContain(ada.canary())
        .doesNotContain("1.5");
    assertThat(places).doesNotContain("entry.sealed");
  }
}
