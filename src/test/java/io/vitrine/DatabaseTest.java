package io.vitrine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.demo.EmbeddedDatabase;
import java.sql.DriverManager;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@VitrineTest
class DatabaseTest {

  @Autowired
  private JdbcClient main;

  @Autowired
  @Qualifier("vault")
  private JdbcClient vault;

  @Test
  void bothDatabasesHaveTheirTables() {
    assertThat(main.sql("show tables").query(String.class).list()).contains("entry", "customer", "ledger_record");
    assertThat(vault.sql("show tables").query(String.class).list()).contains("tombstone").doesNotContain("entry");
  }

  @Test
  void everyTableHoldsEveryLetter() {
    assertThat(main.sql("""
        select distinct table_collation
          from information_schema.tables
         where table_schema like 'test%'
        """).query(String.class).list()).containsExactly("utf8mb4_uca1400_ai_ci");
  }

  @Test
  void anInstantIsStoredInUtcWhereverTheMachineStands() {
    // The hour that Anchorage skips in spring, with microseconds.
    var at = Instant.parse("2026-03-08T11:30:00.123456Z");
    main.sql("insert into ledger_record (at, actor, act, facts) values (:at, 'test', 'zone', '{}')")
        .param("at", at)
        .update();
    assertThat(main.sql("select cast(at as char) from ledger_record where act = 'zone'").query(String.class).single())
        .isEqualTo("2026-03-08 11:30:00.123456");
    record Kept(Instant at) {}
    assertThat(main.sql("select at from ledger_record where act = 'zone'").query(Kept.class).single().at())
        .isEqualTo(at);
    assertThat(main.sql("select @@session.time_zone").query(String.class).single()).isEqualTo("+00:00");
  }

  @Test
  void noOneEntersTheEmbeddedDatabaseWithoutItsPassword() {
    var url = FreshDatabase.server().url("mysql");
    for (var user : new String[] {"root", "vitrine", ""}) {
      assertThatThrownBy(() -> DriverManager.getConnection(url, user, "")).hasMessageContaining("Access denied");
    }
  }

  @Test
  void aFolderInUseIsNotOpenedTwice() {
    assertThatThrownBy(() -> EmbeddedDatabase.in(FreshDatabase.folder())).isInstanceOf(EmbeddedDatabase.InUse.class);
  }
}
