package io.vitrine.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stopped anywhere and run again, an import ends in the state of one clean run. */
@ManyLines
class StoppedImportTest {

  private static final int LINES = 45_000;

  @Autowired private Importer importer;
  @Autowired private JdbcClient jdbc;

  @Test
  void stoppedBetweenTwoTransactionsAndRunAgainNothingIsMissingAndNothingTwice() {
    var clean = till();
    clean.imported();
    var stopped = till();
    assertThatThrownBy(() -> stopped.imported(bytes(stopped), (bytes, of, lines) -> {
          throw new IllegalStateException("killed");
        }))
        .hasMessage("killed");
    assertThat(stopped.held()).hasSize(Chunks.LINES_AT_A_TIME);
    stopped.imported();
    assertThat(stopped.held()).isEqualTo(clean.held()).hasSize(LINES);
    assertThat(ledgerLines(stopped)).isEqualTo("1-20001 1-20001 20002-40001 40002-45001");
  }

  @Test
  void stoppedWithinATransactionNothingOfItIsLeft() {
    var stopped = till();
    jdbc.sql(
            """
            create trigger stop_import before insert on entry for each row
            if new.source = '%s' and new.external_key = 'R27000/THING/1' then
              signal sqlstate '45000' set message_text = 'killed';
            end if
            """
                .formatted(stopped.source))
        .update();
    try {
      assertThatThrownBy(stopped::imported).hasMessageContaining("killed");
    } finally {
      jdbc.sql("drop trigger stop_import").update();
    }
    assertThat(stopped.held()).hasSize(Chunks.LINES_AT_A_TIME);
    stopped.imported();
    assertThat(stopped.held()).hasSize(LINES);
  }

  @Test
  void ofAGzipThatIsCutOffAllBeforeTheCutIsThereAndTheWholeFileCompletesIt() throws IOException {
    var till = till();
    var whole = gzip(bytes(till));
    var summary = till.imported(Arrays.copyOf(whole, whole.length / 2));
    assertThat(summary.cutAfter()).isNotNull();
    assertThat(till.held()).hasSize((int) summary.fresh()).hasSizeBetween(1, LINES - 1);
    assertThat(summary.cutAfter()).isEqualTo(summary.read() + 1);
    var completed = till.imported(whole);
    assertThat(completed.cutAfter()).isNull();
    assertThat(completed.unchanged()).isEqualTo(summary.fresh());
    assertThat(till.held()).hasSize(LINES);
  }

  private Till till() {
    var till = new Till(importer, jdbc);
    var random = new Random(7);
    for (int i = 0; i < LINES; i++) {
      int pieces = random.nextInt(10) == 0 ? -1 : 1 + random.nextInt(3);
      till.says("R%d,2024-05-%02d 10:%02d,c%d,thing,Thing,%d,4.50,2"
          .formatted(i, 1 + i / 2000, i % 60, random.nextInt(200), pieces));
    }
    return till;
  }

  private String ledgerLines(Till till) {
    return jdbc.sql(
            """
            select group_concat(json_value(facts, '$.lines') order by id separator ' ')
              from ledger_record
             where act = 'import'
               and json_value(facts, '$.source') = :source
            """)
        .param("source", till.source)
        .query(String.class)
        .single();
  }

  private static byte[] bytes(Till till) {
    return till.file().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }
}
