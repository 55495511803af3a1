package io.vitrine.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.VitrineTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@VitrineTest
class ImportTest {

  @Autowired private Importer importer;
  @Autowired private JdbcClient jdbc;

  private Till till;

  @BeforeEach
  void aNewTill() {
    till = new Till(importer, jdbc);
  }

  @Test
  void adaBuysCoffeeAndBringsOneBack() {
    till.says("R1,2024-05-03 10:00,ada,coffee,Coffee,3,4.50,2").says("R2,2024-05-04 09:30,ada,COFFEE,Coffee,-1,4.50,1");
    var summary = till.imported();
    assertThat(till.held())
        .containsExactly(
            "ada purchase R1/COFFEE/1 R1 2024-05-03 08:00:00.000000 COFFEE Coffee 3 1 - 1350 EUR"
                + " {\"place\":\"Till 2\"}",
            "ada return R2/COFFEE/1 R2 2024-05-04 07:30:00.000000 COFFEE Coffee 1 0 R1/COFFEE/1 -450 EUR"
                + " {\"place\":\"Till 1\"}");
    assertThat(summary.fresh()).isEqualTo(2);
    assertThat(summary.tied()).isOne();
    assertThat(summary.rejected()).isEmpty();
  }

  @Test
  void theSameFileTwiceIsTheSameFileOnce() {
    till.says("R1,2024-05-03 10:00,ada,coffee,Coffee,3,4.50,2").says("R1,2024-05-03 10:00,ada,coffee,Coffee,3,4.50,2");
    till.imported();
    var once = till.held();
    var again = till.imported();
    assertThat(till.held()).isEqualTo(once).hasSize(2);
    assertThat(again.fresh() + again.changed()).isZero();
    assertThat(again.unchanged()).isEqualTo(2);
  }

  @Test
  void whatTheTillCorrectsIsBroughtUpToDateAndWhatAdaSaidStays() {
    till.says("R1,2024-05-03 10:00,ada,coffee,Coffee,3,4.50,2").says("R2,2024-05-03 11:00,ada,tea,Tea,1,3.00,2");
    till.imported();
    jdbc.sql(
            """
            update entry
               set correction = '{"note":"for Ben"}', excluded_in = 42
             where source = :source and external_key = 'R1/COFFEE/1'
            """)
        .param("source", till.source)
        .update();
    till.saysInstead(
        "R1,2024-05-03 10:00,ada,coffee,Coffee,3,4.50,2", "R1,2024-05-03 10:05,ada,coffee,Coffee beans,2,4.50,2");
    var summary = till.imported();
    assertThat(summary.changed()).isOne();
    assertThat(summary.unchanged()).isOne();
    assertThat(one("concat_ws(' ', title, quantity, amount_minor, version, excluded_by, correction)", "R1/COFFEE/1"))
        .isEqualTo("Coffee beans 2 900 2 42 {\"note\":\"for Ben\"}");
    assertThat(one("version", "R2/TEA/1")).isEqualTo("1");
  }

  @Test
  void aLineThatCannotBeTakenInIsRejectedWithItsReasonAndStopsNothing() {
    till.says("R1,2024-05-03 10:00,ada,coffee,Coffee,1,4.50,2")
        .says("R2,2024-05-03 10:00,,coffee,Coffee,1,4.50,2")
        .says("R3,2024-05-03 10:00,ada,POSTAGE,Postage,1,4.50,2")
        .says("R4,2024-05-03 10:00,ada,coffee,Coffee,1000000000000,4.50,2")
        .says("R5,2024-05-03 10:00,ada,coffee,Coffee,0,4.50,2")
        .says("R6,2024-05-03 10:00,ada,coffee,Coffee,two,4.50,2")
        .says("R7,1989-12-31 10:00,ada,coffee,Coffee,1,4.50,2")
        .says("R8,2999-01-01 10:00,ada,coffee,Coffee,1,4.50,2")
        .says("R9,2024-02-30 10:00,ada,coffee,Coffee,1,4.50,2")
        .says("R10,2024-05-03 10:00,ada,coffee,Coffee,1,free,2")
        .says("R11,2024-05-03 10:00,ada,coffee,Coffee,1,4.50")
        .says("R12,2024-05-03 10:00,ada,coffee,\"Coffee,1,4.50,2")
        .says("R13,2024-05-03 10:00,ada,coffee,,1,4.50,2")
        .says("R14,2024-05-03 10:00,ada,coffee," + "x".repeat(201) + ",1,4.50,2")
        .says("R15,2024-05-03 10:00,ada,tea,Tea,1,4.50,2");
    var summary = till.imported();
    assertThat(summary.fresh()).isEqualTo(2);
    assertThat(summary.rejected())
        .isEqualTo(Map.ofEntries(
            Map.entry(Flaw.NO_CUSTOMER, 1L),
            Map.entry(Flaw.NOT_A_PRODUCT, 1L),
            Map.entry(Flaw.QUANTITY_OUT_OF_RANGE, 2L),
            Map.entry(Flaw.UNREADABLE_QUANTITY, 1L),
            Map.entry(Flaw.DATE_OUT_OF_RANGE, 2L),
            Map.entry(Flaw.UNREADABLE_DATE, 1L),
            Map.entry(Flaw.UNREADABLE_AMOUNT, 1L),
            Map.entry(Flaw.WRONG_COLUMNS, 1L),
            Map.entry(Flaw.OPEN_QUOTE, 1L),
            Map.entry(Flaw.NO_TITLE, 1L),
            Map.entry(Flaw.VALUE_TOO_LONG, 1L)));
    assertThat(Objects.requireNonNull(summary.rejectedLines()))
        .content()
        .contains("5,quantity-out-of-range,\"R4,2024-05-03 10:00,ada,coffee,Coffee,1000000000000,4.50,2\"");
  }

  @Test
  void whatASpreadsheetWouldRunIsHarmlessInTheFileOfRejectedLines() {
    till.says("=1+1,2024-05-03 10:00,,coffee,Coffee,1,4.50,2").says("R2,2024-05-03 10:00,ada,tea,=1+1,1,4.50,2");
    var summary = till.imported();
    assertThat(summary.fresh()).isOne();
    assertThat(Objects.requireNonNull(summary.rejectedLines()))
        .content()
        .contains("no-customer,\"'=1+1,2024-05-03 10:00,,coffee");
  }

  @Test
  void bytesThatAreNoUtf8CostTheirOwnLineOnly() {
    till.says("R1,2024-05-03 10:00,ada,cafe,Caf\u00e9,1,4.50,2").says("R2,2024-05-03 10:00,ada,tea,Tea,1,4.50,2");
    var summary = till.imported(till.file().getBytes(StandardCharsets.ISO_8859_1));
    assertThat(summary.rejected()).isEqualTo(Map.of(Flaw.UNREADABLE_TEXT, 1L));
    assertThat(summary.fresh()).isOne();
  }

  @Test
  void aFileWithoutTheColumnThatTheMappingNamesIsRefusedAndSaysWhatToDo() {
    assertThatThrownBy(() -> till.imported("receipt,time,card\n1,2,3\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("The file has: receipt, time, card");
    assertThatThrownBy(() -> till.imported(new byte[0])).hasMessageContaining("is empty");
    assertThatThrownBy(() -> MappingFile.parse("source: x\nquantiy: \"{a}\"")).hasMessageContaining("\"quantity\"");
  }

  @Test
  void aFileOfJsonLinesEndsWhereTheSameFileOfCommasEnds() {
    till.says("R1,2024-05-03 10:00,ada,coffee,Coffee,3,4.50,2").says("R2,2024-05-04 09:30,ada,coffee,Coffee,-1,4.50,1");
    till.imported();
    var json = new Till(importer, jdbc);
    var summary = json.importedJson(
        """
        {"receipt":"R1","time":"2024-05-03 10:00","card":{"number":"ada"},"article":"coffee","text":"Coffee",\
        "pieces":3,"price":4.50,"till":"2","extra":[1,{"a":2}]}

        {"receipt":"R2","time":"2024-05-04 09:30","card":{"number":"ada"},"article":"coffee","text":"Coffee",\
        "pieces":-1,"price":4.50,"till":"1"}
        {"receipt":"R3","time":"2024-05-04 09:30","card":{"number":"ada"},
        ["R4"]
        {"receipt":"R5","time":"2024-05-04 09:30","card":null,"article":"tea","text":"Tea","pieces":1,"price":3}
        """);
    assertThat(json.held()).isEqualTo(till.held()).hasSize(2);
    assertThat(summary.rejected()).isEqualTo(Map.of(Flaw.NOT_JSON, 2L, Flaw.NO_CUSTOMER, 1L));
    assertThat(Objects.requireNonNull(summary.rejectedLines())).content()
        .contains("4,not-json,")
        .contains("5,not-json");
  }

  @Test
  void aServerThatForbidsLocalFilesGetsTheSameRowsInBatches() {
    till.says("R1,2024-05-03 10:00,ada,coffee,\"Tab\tand \\ N\",3,4.50,2")
        .says("R2,2024-05-04 09:30,ada,coffee,Coffee,-1,4.50,1");
    till.imported();
    var batches = new Till(importer, jdbc);
    batches.saysAllOf(till);
    jdbc.sql("set global local_infile = 0").update();
    try {
      batches.imported();
      assertThat(batches.held()).isEqualTo(till.held()).hasSize(2);
      assertThat(batches.imported().unchanged()).isEqualTo(2);
    } finally {
      jdbc.sql("set global local_infile = 1").update();
    }
  }

  private String one(String what, String key) {
    return jdbc.sql("select " + what + " from entry where source = :source and external_key = :key")
        .param("source", till.source)
        .param("key", key)
        .query(String.class)
        .single();
  }
}
