package io.vitrine.customer;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Plain tables with a column customer_id, of which nothing ever has to stay. */
record InTables(JdbcTemplate jdbc, LinkedHashMap<String, String> words, List<String> kinds)
    implements HoldsPersonalData {

  private static final String OWNER = "customer_id";
  private static final int ROWS_AT_A_TIME = 1_000;

  @Override
  public Set<String> places() {
    return words.keySet();
  }

  @Override
  public Map<String, Long> count(CustomerId owner) {
    var counts = new HashMap<String, Long>();
    words.forEach((table, word) -> counts.merge(word, rows(table, owner), Long::sum));
    return counts;
  }

  private long rows(String table, CustomerId owner) {
    return Objects.requireNonNull(jdbc.queryForObject(
        "select count(*) from " + table + " where " + OWNER + " = ?", Long.class, owner.value()));
  }

  @Override
  public void export(CustomerId owner, Sink sink) {
    var streaming = new JdbcTemplate(source());
    streaming.setFetchSize(ROWS_AT_A_TIME);
    words.keySet().forEach(table -> streaming.query(
        "select * from " + table + " where " + OWNER + " = ?",
        (RowCallbackHandler) row -> sink.row(table, cells(row)),
        owner.value()));
  }

  private DataSource source() {
    return Objects.requireNonNull(jdbc.getDataSource());
  }

  static Map<String, @Nullable Object> cells(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    var cells = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      var name = columns.getColumnLabel(i);
      // Hashes and seals say nothing to a reader.
      if (!name.equals(OWNER) && !isBytes(columns.getColumnType(i))) {
        cells.put(name, plain(row, i));
      }
    }
    return cells;
  }

  private static boolean isBytes(int type) {
    return switch (type) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> true;
      default -> false;
    };
  }

  private static @Nullable Object plain(ResultSet row, int column) throws SQLException {
    return row.getObject(column) instanceof Timestamp at ? at.toInstant() : row.getObject(column);
  }

  @Override
  public Effect foresee(CustomerId owner, Extent extent, Judge judge) {
    var tally = new Effect.Tally();
    if (concerns(extent)) {
      words.forEach((table, word) -> {
        long rows = rows(table, owner);
        tally.goes(word, rows).rows(table, rows);
      });
    }
    return tally.done();
  }

  @Override
  public Effect erase(Erasing order, Judge judge) {
    var tally = new Effect.Tally();
    if (concerns(order.extent())) {
      // In one go: of statements that are sent one by one each waits for its turn.
      int[] rows = jdbc.batchUpdate(words.keySet().stream()
          .map(table -> "delete from " + table + " where " + OWNER + " = " + order.owner().value())
          .toArray(String[]::new));
      int n = 0;
      for (var word : words.entrySet()) {
        tally.goes(word.getValue(), rows[n]).rows(word.getKey(), rows[n]);
        n++;
      }
    }
    return tally.done();
  }

  private boolean concerns(Extent extent) {
    return extent.isEverything() || kinds.stream().anyMatch(extent::covers);
  }
}
