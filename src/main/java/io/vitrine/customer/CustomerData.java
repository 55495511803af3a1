package io.vitrine.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The customers themselves, their accounts, what they decided and who looked. */
@Component
class CustomerData implements HoldsPersonalData {

  private static final int ROWS_AT_A_TIME = 1_000;

  /** What a row of each table is called, in the order in which they are emptied. */
  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("permit", "permit");
    WORDS.put("choice", "choice");
    WORDS.put("decision", "decision");
    WORDS.put("access_log", "look");
    WORDS.put("account", "account");
  }

  private static final Map<String, String> EXPORTED = new LinkedHashMap<>();

  static {
    EXPORTED.put("customer", "select source, external_key, name, email, created_at from customer where id = ?");
    EXPORTED.put(
        "account",
        "select login, name, opened_at, disabled_at, visited_at, visited_before from account where customer_id = ?");
    EXPORTED.put(
        "decision",
        """
        select kind, about, choice, decided_at, decided_by, language, shown
          from decision
         where customer_id = ?
         order by id
        """);
    EXPORTED.put(
        "permit", "select kind, from_at, until_at, language, shown from permit where customer_id = ? order by id");
    EXPORTED.put(
        "look",
        """
        select looker, why, kinds, times, first_at, last_at
          from access_log
         where customer_id = ?
         order by day, last_at
        """);
    EXPORTED.put("erased_until", "select kind, until_at from erased_until where customer_id = ?");
  }

  private final JdbcClient jdbc;
  private final JdbcTemplate streaming;
  private final CustomerStones stones;

  CustomerData(JdbcClient jdbc, DataSource source, CustomerStones stones) {
    this.jdbc = jdbc;
    this.streaming = new JdbcTemplate(source);
    this.streaming.setFetchSize(ROWS_AT_A_TIME);
    this.stones = stones;
  }

  @Override
  public Set<String> places() {
    return Set.of(
        "customer", "account", "access_log", "decision", "choice", "permit", "erased_until",
        "vault.customer_key", "vault.customer_secret", "vault.customer_stone");
  }

  /** All others refer to the customer. */
  @Override
  public int depth() {
    return 9;
  }

  @Override
  public Map<String, Long> count(CustomerId owner) {
    var counts = new HashMap<String, Long>();
    counts.put("customer", rows("customer", "id", owner));
    WORDS.forEach((table, word) -> counts.put(word, rows(table, "customer_id", owner)));
    return counts;
  }

  private long rows(String table, String column, CustomerId owner) {
    return jdbc.sql("select count(*) from " + table + " where " + column + " = :owner")
        .param("owner", owner.value())
        .query(Long.class)
        .single();
  }

  @Override
  public void export(CustomerId owner, Sink sink) {
    EXPORTED.forEach((sheet, sql) -> streaming.query(
        sql, (RowCallbackHandler) row -> sink.row(sheet, InTables.cells(row)), owner.value()));
  }

  @Override
  public Effect foresee(CustomerId owner, Extent extent, Judge judge) {
    var tally = new Effect.Tally();
    if (extent.isEverything()) {
      WORDS.forEach((table, word) -> {
        long rows = rows(table, "customer_id", owner);
        tally.goes(word, rows).rows(table, rows);
      });
      long there = rows("customer", "id", owner);
      tally.goes("customer", there).rows("customer", there);
      tally.rows("erased_until", rows("erased_until", "customer_id", owner));
    }
    return tally.done();
  }

  @Override
  public Effect erase(Erasing order, Judge judge) {
    var tally = new Effect.Tally();
    if (!order.extent().isEverything()) {
      order.extent().kinds().forEach(kind -> keepOut(order, kind));
      return tally.done();
    }
    var owner = order.owner();
    jdbc.sql("select source, external_key from customer where id = :owner")
        .param("owner", owner.value())
        .query(rs -> {
          if (!rs.getString("source").equals(Departures.STUBS)) {
            stones.lay(rs.getString("source"), rs.getString("external_key"), order.at());
          }
        });
    var tables = new ArrayList<>(WORDS.keySet());
    tables.add("erased_until");
    tables.add("customer");
    // In one go: of statements that are sent one by one each waits for its turn.
    int[] rows = streaming.batchUpdate(tables.stream()
        .map(table -> "delete from " + table + " where " + (table.equals("customer") ? "id" : "customer_id") + " = "
            + owner.value())
        .toArray(String[]::new));
    for (int i = 0; i < rows.length; i++) {
      tally.goes(WORDS.getOrDefault(tables.get(i), tables.get(i)), rows[i]).rows(tables.get(i), rows[i]);
    }
    return tally.done();
  }

  private void keepOut(Erasing order, String kind) {
    jdbc.sql(
            """
            insert into erased_until (customer_id, kind, until_at) values (:owner, :kind, :at)
                on duplicate key update until_at = greatest(until_at, value(until_at))
            """)
        .param("owner", order.owner().value())
        .param("kind", kind)
        .param("at", order.at())
        .update();
  }
}
