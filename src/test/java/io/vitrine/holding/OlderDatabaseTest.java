package io.vitrine.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.FreshDatabase;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands in a database from before its tables changed is the same after. */
class OlderDatabaseTest {

  private final Map<String, Object> fresh = FreshDatabase.properties();

  @Test
  void whatWasKeptRowByRowIsKeptForTheSameReasonsUntilTheSameDay() {
    var main = database("");
    migrate(main, "migration", "079");
    var jdbc = JdbcClient.create(main);
    jdbc.sql("insert into customer (id, source, external_key, created_at) values (7, 'kept', 'a', now(6)),"
        + " (8, 'kept', 'b', now(6))").update();
    jdbc.sql(
            """
            insert into kept_entry (customer_id, occurred_at, id, kind, source, external_key, title, quantity,
                                    returned, details, correction, because, until_day, kept_at, case_ref)
            select 7 + seq mod 2, '2026-01-01' + interval seq hour, seq, 'purchase', 'shop', seq, concat('Thing ', seq),
                   1, 0, '{}', if(seq = 4, '{"note":"Café"}', null), if(seq < 5, '[{"rule":"invoice"}]', '[]'),
                   if(seq < 5, '2036-12-31', null), '2026-10-01', if(seq < 3, 'V-1', null)
              from seq_1_to_12
            """)
        .update();
    var before = jdbc.sql("select * from kept_entry order by id").query().listOfRows();
    migrate(main, "migration", "latest");
    assertThat(jdbc.sql(
                """
                select customer_id, occurred_at, k.id, kind, source, external_key, order_key, title, quantity, returned,
                       amount_minor, currency, details, sealed, correction, because, until_day, kept_at, case_ref
                  from kept_entry k
                  join kept_verdict v on v.id = k.verdict_id
                 order by k.id
                """)
            .query()
            .listOfRows())
        .isEqualTo(before);
    assertThat(jdbc.sql("select count(*) from kept_verdict").query(Long.class).single()).isEqualTo(6);
  }

  @Test
  void whatAnEditExcludedOrDeletedIsItsStill() {
    var main = database("");
    migrate(main, "migration", "090");
    var jdbc = JdbcClient.create(main);
    jdbc.sql("insert into customer (id, source, external_key, created_at) values (7, 'shop', 'a', now(6))").update();
    jdbc.sql(
            """
            insert into entry (customer_id, occurred_at, kind, source, external_key, received_at, title, details,
                               excluded_by, deleted_by)
            select 7, '2026-01-01' + interval seq hour, 'purchase', 'shop', seq, '2026-10-01', concat('Thing ', seq),
                   '{}', if(seq in (2, 4), 40 + seq, null), if(seq in (3, 4), 30 + seq, null)
              from seq_1_to_4
            """)
        .update();
    var before = jdbc.sql("select external_key, excluded_by, deleted_by from entry order by id").query().listOfRows();
    migrate(main, "migration", "latest");
    var after = jdbc.sql("select external_key, excluded_by, deleted_by from entry order by id").query().listOfRows();
    assertThat(after).isEqualTo(before).hasSize(4);
    assertThat(jdbc.sql("select excluded_in + deleted_in from entry order by id").query(Long.class).list())
        .containsExactly(0L, 42L, 33L, 78L);
  }

  @Test
  void aStoneThatWasLaidWholeStopsItsKeyStill() {
    var vault = database("_vault");
    migrate(vault, "vault", "004");
    var jdbc = JdbcClient.create(vault);
    // HMAC-SHA256 of "shop", a line's end and "order-1" by a secret of 32 zeros.
    jdbc.sql("insert into tombstone_key (id, secret) values (1, :secret)").param("secret", new byte[32]).update();
    jdbc.sql("insert into tombstone (hash, laid_at) values (:hash, now(6))")
        .param("hash", HexFormat.of().parseHex("c62a94ebc8f12bdca7b65889c1567824042aebd778fa2ae3c3af0963c3e07a70"))
        .update();
    migrate(vault, "vault", "latest");
    var stones = new Tombstones(vault, new TransactionTemplate(new DataSourceTransactionManager(vault)));
    assertThat(stones.laidOn("shop", List.of("order-1", "order-2"))).containsExactly("order-1");
  }

  private DataSource database(String suffix) {
    return new DriverManagerDataSource(
        fresh.get("spring.datasource.url") + suffix,
        String.valueOf(fresh.get("spring.datasource.username")),
        String.valueOf(fresh.get("spring.datasource.password")));
  }

  private static void migrate(DataSource source, String which, String target) {
    Flyway.configure().dataSource(source).locations("classpath:db/" + which).target(target).load().migrate();
  }
}
