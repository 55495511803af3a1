package io.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.customer.HoldsPersonalData;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever points to a customer is counted, exported and erased by somebody. */
@VitrineTest
class PersonalDataTest {

  private static final String POINTS_TO_A_CUSTOMER =
      """
      select c.table_name
        from information_schema.columns c
        join information_schema.tables t
          on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
       where c.table_schema = database()
         and c.column_name regexp 'customer|shopper|owner|account|login|email|person'
       union
      select k.table_name
        from information_schema.key_column_usage k
       where k.table_schema = database()
         and k.referenced_table_name in ('customer', 'account', 'entry', 'kept_verdict')
      """;

  /** Points to an account, but to an officer's: no customer has one. */
  private static final Set<String> OF_OFFICERS = Set.of("request_view");

  @Autowired private List<HoldsPersonalData> rooms;
  @Autowired private JdbcClient jdbc;
  @Autowired @Qualifier("vault") private JdbcClient vault;

  @Test
  void everyTableThatPointsToACustomerIsNamedByWhoeverErasesIt() {
    var found = new TreeSet<>(jdbc.sql(POINTS_TO_A_CUSTOMER).query(String.class).set());
    vault.sql(POINTS_TO_A_CUSTOMER).query(String.class).list().forEach(table -> found.add("vault." + table));
    found.removeAll(OF_OFFICERS);
    assertThat(found).contains("entry", "access_log", "kept_entry", "vault.customer_key");
    assertThat(named()).containsAll(found);
  }

  @Test
  void whoNamesATableNamesOneThatIsThere() {
    var tables = new TreeSet<>(jdbc.sql("show tables").query(String.class).list());
    vault.sql("show tables").query(String.class).list().forEach(table -> tables.add("vault." + table));
    assertThat(tables).containsAll(
        named().stream().filter(place -> !place.startsWith("files/")).collect(Collectors.toSet()));
  }

  private Set<String> named() {
    return rooms.stream().flatMap(room -> room.places().stream()).collect(Collectors.toSet());
  }
}
