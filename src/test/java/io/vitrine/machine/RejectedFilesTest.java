package io.vitrine.machine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.TestClock;
import io.vitrine.VitrineTest;
import io.vitrine.customer.Actor;
import io.vitrine.customer.Customers;
import io.vitrine.customer.Extent;
import io.vitrine.erasure.Erasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines that an import could not take in tell of people, too. */
@VitrineTest
class RejectedFilesTest {

  @Autowired private Importer importer;
  @Autowired private RejectedFiles files;
  @Autowired private Erasure erasure;
  @Autowired private Customers customers;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  private final String card = "card-" + UUID.randomUUID();

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void theyGoWithWhomTheyTellOfAndThoseOfOthersStay() throws IOException {
    var till = till();
    var rejected = requireNonNull(till.imported().rejectedLines());
    assertThat(rejected).content().contains(card + ",", card + "2,");
    var ada = Actor.asMachine("test", () -> customers.byKey(till.source, card)).orElseThrow();
    var dry = Actor.asMachine("test", () -> erasure.dryRun(ada, Extent.EVERYTHING)).effect();
    var done = Actor.asMachine("test", () -> erasure.erase("V-" + card, ada, Extent.EVERYTHING)).effect();
    assertThat(done.rows()).containsEntry("files/rejected", 2L).isEqualTo(dry.rows());
    assertThat(rejected).content().contains(card + "2,").doesNotContain(card + ",").contains("line,reason,text");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rejected))).isEqualTo("rw-------");
  }

  @Test
  void halfALineThatAKillLeftStandsInNoErasuresWay() throws IOException {
    var till = till();
    var rejected = requireNonNull(till.imported().rejectedLines());
    Files.writeString(rejected, "9,unreadable-d", StandardOpenOption.APPEND);
    var ada = Actor.asMachine("test", () -> customers.byKey(till.source, card)).orElseThrow();
    Actor.asMachine("test", () -> erasure.erase("V-" + card, ada, Extent.EVERYTHING));
    assertThat(rejected).content().doesNotContain(card + ",").contains(card + "2,");
  }

  @Test
  void aKeyOfAnotherSourceIsSomebodyElse() throws IOException {
    var till = till();
    var other = till();
    var rejected = requireNonNull(till.imported().rejectedLines());
    other.imported();
    var eve = Actor.asMachine("test", () -> customers.byKey(other.source, card)).orElseThrow();
    Actor.asMachine("test", () -> erasure.erase("V-" + card, eve, Extent.EVERYTHING));
    assertThat(rejected).content().contains(card + ",");
  }

  @Test
  void afterThirtyDaysTheyGoByThemselves() {
    var rejected = requireNonNull(till().imported().rejectedLines());
    clock.forward(Duration.ofDays(29));
    files.sweep();
    assertThat(rejected).exists();
    clock.forward(Duration.ofDays(2));
    files.sweep();
    assertThat(rejected).doesNotExist();
  }

  /** Two lines of one card and one of another are no good. */
  private Till till() {
    return new Till(importer, jdbc)
        .says("R1,2026-05-01 10:00," + card + ",thing,Thing,1,4.50,2")
        .says("R2,2026-05-01 10:00," + card + ",thing,Thing,many,4.50,2")
        .says("R3,no day," + card + ",thing,Thing,1,4.50,2")
        .says("R4,no day," + card + "2,thing,Thing,1,4.50,2");
  }
}
