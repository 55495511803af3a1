package io.vitrine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.VitrineTest;
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
}
