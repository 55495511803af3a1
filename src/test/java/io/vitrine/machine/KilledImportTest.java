package io.vitrine.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vitrine.VitrineApplication;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that imports is killed as by {@code kill -9}; whoever runs the file again ends where one run ends. */
@ManyLines
class KilledImportTest {

  private static final int LINES = 70_000;

  @Autowired private Importer importer;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;
  @TempDir private Path folder;

  @Test
  void killedInTheMiddleAndRunAgainNothingIsMissingAndNothingTwice() throws Exception {
    killAndRunAgain(new Random(3));
  }

  @Tag("long")
  @RepeatedTest(20)
  void whereverItIsKilledNothingIsMissingAndNothingTwice() throws Exception {
    killAndRunAgain(new Random());
  }

  private void killAndRunAgain(Random random) throws Exception {
    var clean = till();
    clean.imported();
    var killed = till();
    var process = importing(killed);
    try {
      int seen = random.nextInt(3) * Chunks.LINES_AT_A_TIME;
      await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> !process.isAlive() || begun(killed) && held(killed) >= seen);
      process.waitFor(random.nextInt(150), TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(process.exitValue()).as("killed, not finished; it said %s", output()).isNotZero();
    assertThat(held(killed) % Chunks.LINES_AT_A_TIME).as("half of a transaction").isZero();
    killed.imported();
    assertThat(killed.held()).isEqualTo(clean.held()).hasSize(LINES);
    assertThat(linesInLedger(killed)).isEqualTo(LINES);
  }

  /** The product as it is shipped, without the tests' classes, on the tests' database. */
  private Process importing(Till till) throws IOException {
    var file = Files.writeString(folder.resolve("till.csv"), till.file());
    var mapping = Files.writeString(folder.resolve("till.yaml"), till.mappingText());
    var shipped = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
    var process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        shipped,
        VitrineApplication.class.getName(),
        "import",
        "--mapping=" + mapping,
        "--file=" + file,
        "--rejected=" + folder);
    for (var name : new String[] {"url", "username", "password"}) {
      process.environment().put(
          "SPRING_DATASOURCE_" + name.toUpperCase(Locale.ROOT),
          environment.getRequiredProperty("spring.datasource." + name));
    }
    process.environment()
        .put("VITRINE_MASTER_KEY_FILE", environment.getRequiredProperty("vitrine.master-key-file"));
    return process.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("said"));
  }

  private boolean begun(Till till) {
    return jdbc.sql("select count(*) from source where code = :source")
            .param("source", till.source)
            .query(Integer.class)
            .single()
        > 0;
  }

  private int held(Till till) {
    return jdbc.sql("select count(*) from entry where source = :source")
        .param("source", till.source)
        .query(Integer.class)
        .single();
  }

  /** Each line stands in the records of as many transactions as took it in: one. */
  private int linesInLedger(Till till) {
    return jdbc.sql(
            """
            select sum(json_value(facts, '$.new'))
              from ledger_record
             where act = 'import'
               and json_value(facts, '$.source') = :source
            """)
        .param("source", till.source)
        .query(Integer.class)
        .single();
  }

  private Till till() {
    var till = new Till(importer, jdbc);
    var random = new Random(11);
    for (int i = 0; i < LINES; i++) {
      int pieces = random.nextInt(10) == 0 ? -1 : 1 + random.nextInt(3);
      till.says("R%d,2024-%02d-%02d 10:%02d,c%d,thing,Thing,%d,4.50,2"
          .formatted(i, 1 + i / 20_000, 1 + i / 1000 % 20, i % 60, random.nextInt(200), pieces));
    }
    return till;
  }
}
