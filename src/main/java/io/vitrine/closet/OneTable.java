package io.vitrine.closet;

import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Effect;
import io.vitrine.customer.HoldsPersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One table of this room with a column customer_id, of which nothing ever has to stay. */
abstract class OneTable implements HoldsPersonalData {

  final JdbcClient jdbc;
  final String table;

  OneTable(JdbcClient jdbc, String table) {
    this.jdbc = jdbc;
    this.table = table;
  }

  @Override
  public Set<String> places() {
    return Set.of(table);
  }

  @Override
  public Map<String, Long> count(CustomerId owner) {
    return Map.of(table, rows(owner));
  }

  long rows(CustomerId owner) {
    return jdbc.sql("select count(*) from " + table + " where customer_id = :owner")
        .param("owner", owner.value())
        .query(Long.class)
        .single();
  }

  Effect gone(long rows) {
    return new Effect.Tally().goes(table, rows).rows(table, rows).done();
  }
}
