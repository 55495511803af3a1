package io.vitrine.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.VitrineTest;
import io.vitrine.customer.Extent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A process that erases is killed as by {@code kill -9}; the next start ends what it began. */
@VitrineTest
class KilledErasureTest extends Erasable {

  private static final int ENTRIES = 15_000;

  @Autowired private Opening opening;
  @Autowired private Environment environment;
  @TempDir private Path folder;

  @Test
  void killedInTheMiddleAllIsThereUntilTheNextStartAndThenNothing() throws Exception {
    killAndStart(new Random(5), caseRef);
  }

  @Tag("long")
  @RepeatedTest(20)
  void whereverItIsKilledTheNextStartEndsIt() throws Exception {
    killAndStart(new Random(), caseRef);
  }

  private void killAndStart(Random random, String name) throws Exception {
    var ada = known();
    jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, received_at, title, details)
            select :owner, timestamp '2012-01-01 08:00:00' + interval seq minute, 'purchase', :till,
                   concat(:canary, '-many-', seq), now(6), :canary, '{}'
              from seq_1_to_%d
            """
                .formatted(ENTRIES))
        .param("owner", ada.id().value())
        .param("till", TILL)
        .param("canary", ada.canary())
        .update();
    long all = rows("entry where customer_id = " + ada.id().value());
    var process = erasing(name, ada);
    try {
      while (process.isAlive() && vaultRows("erasure_journal where case_ref = '%s'".formatted(name)) == 0) {
        Thread.sleep(2);
      }
      process.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(vaultRows("erasure_journal where case_ref = '%s'".formatted(name)))
        .as("begun; it said %s", Files.readString(folder.resolve("said")))
        .isOne();
    boolean done = rows("erasure where case_ref = '%s'".formatted(name)) == 1;
    assertThat(rows("entry where customer_id = " + ada.id().value())).isEqualTo(done ? 0 : all);
    opening.start();
    assertThat(places(ada.canary())).isEmpty();
    assertThat(vaultRows("customer_secret where customer_id = " + ada.id().value())).isZero();
    assertThat(rows("ledger_record where act = 'erased' and json_value(facts, '$.case') = '%s'".formatted(name)))
        .isOne();
    assertThat(erases(ada.id(), Extent.EVERYTHING).caseRef()).isEqualTo(name);
  }

  private Process erasing(String name, Known who) throws IOException {
    var process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        ErasingProcess.class.getName(),
        name,
        Long.toString(who.id().value()));
    for (var property : new String[] {"url", "username", "password"}) {
      process.environment().put(
          "SPRING_DATASOURCE_" + property.toUpperCase(Locale.ROOT),
          environment.getRequiredProperty("spring.datasource." + property));
    }
    process.environment()
        .put("VITRINE_MASTER_KEY_FILE", environment.getRequiredProperty("vitrine.master-key-file"));
    process.environment().put("VITRINE_DOWNLOADS_DIR", environment.getRequiredProperty("vitrine.downloads-dir"));
    return process.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
  }
}
