package io.vitrine.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vitrine.customer.Actor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole of UCI Online Retail, where it lies beside the project. The figures were taken from the raw file by a
 * program of a few lines that shares nothing with ours.
 */
@ManyLines
class OnlineRetailImportTest {

  private static final Path FILE =
      Path.of("..", "shared", "data", "uci-online-retail", "online-retail-2010-2011.csv.gz");

  @Autowired private Importer importer;
  @Autowired private JdbcClient jdbc;

  @Test
  void everyLineIsAccountedForAndASecondImportChangesNothing() {
    assumeTrue(Files.exists(FILE), () -> "UCI Online Retail is not here: " + FILE);
    var first = imported();
    assertThat(first.read()).isEqualTo(424_281);
    assertThat(first.fresh()).isEqualTo(287_876);
    assertThat(first.rejected()).isEqualTo(Map.of(Flaw.NO_CUSTOMER, 135_080L, Flaw.NOT_A_PRODUCT, 1_325L));
    assertThat(first.tied()).isEqualTo(5_413);
    assertThat(first.untied()).isEqualTo(800);
    // Of 3,021 customers five bought no more than postage.
    assertThat(one("select count(*) from customer where source = 'uci-online-retail'")).isEqualTo(3_016);
    assertThat(one("select count(*) from product where source = 'uci-online-retail'")).isEqualTo(3_597);
    assertThat(sum("kind = 'return'", "1")).isEqualTo(6_213);
    assertThat(sum("kind = 'purchase'", "amount_minor")).isEqualTo(630_377_193);
    assertThat(sum("kind = 'return'", "amount_minor")).isEqualTo(-38_396_164);
    assertThat(sum("kind = 'purchase'", "returned")).isEqualTo(211_169);
    assertThat(sum("returned = quantity", "1")).isEqualTo(2_005);

    var before = fingerprint();
    var second = imported();
    assertThat(second.unchanged()).isEqualTo(287_876);
    assertThat(second.fresh() + second.changed()).isZero();
    assertThat(fingerprint()).isEqualTo(before);
  }

  private Summary imported() {
    return Actor.asMachine(
        "import", () -> importer.run(Mapping.named("uci-online-retail"), FILE, Progress.UNSEEN));
  }

  private long sum(String which, String what) {
    return one("select sum(" + what + ") from entry where source = 'uci-online-retail' and " + which);
  }

  private long fingerprint() {
    return one(
        """
        select sum(crc32(concat_ws(' ', customer_id, occurred_at, id, external_key, returned, returns_entry, version)))
          from entry
         where source = 'uci-online-retail'
        """);
  }

  private long one(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
