package io.vitrine.holding;

import io.vitrine.catalogue.Money;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.HoldsPersonalData.Sink;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Safe;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Hands over an owner's entries and what they said over them, one sheet a kind, streamed. For machines. */
@Component
class EntryExport {

  private static final int ROWS_AT_A_TIME = 5_000;

  /** What every kind has a cell for. */
  private static final Set<String> OF_ALL = Set.of(
      "id", "source", "source_name", "key", "order", "occurred_at", "received_at", "title", "quantity", "returned",
      "amount", "currency");

  /** At most, mostly: what is larger takes the time to grow. */
  private static final int CELLS = 32;

  private static final Map<String, String> OTHERS = new LinkedHashMap<>();

  static {
    OTHERS.put(
        "edit",
        """
        select id, verb, made_at, reason, purposes, due_at, entries, undone_at, settled_at
          from edit
         where customer_id = ?
         order by id
        """);
    OTHERS.put(
        "edited_entry",
        """
        select edit_id, entry_id, was_version
          from edited_entry
         where customer_id = ?
         order by edit_id, entry_id
        """);
    OTHERS.put(
        "standing_rule",
        """
        select edit_id, days, cast(from_time as char) as from_time, cast(to_time as char) as to_time, ended_at
          from standing_rule
         where customer_id = ?
         order by edit_id
        """);
    OTHERS.put(
        "dispute", "select entry_id, field, claim, made_at from dispute where customer_id = ? order by id");
    OTHERS.put(
        "kept_entry",
        """
        select k.id, k.kind, k.source, k.external_key, k.order_key, k.occurred_at, k.title, k.quantity, k.returned,
               k.amount_minor, k.currency, k.details, v.because, v.until_day, v.kept_at
          from kept_verdict v
          join kept_entry k on k.verdict_id = v.id
         where v.customer_id = ?
         order by k.occurred_at, k.id
        """);
  }

  private final JdbcClient jdbc;
  private final JdbcTemplate streaming;
  private final Kinds kinds;
  private final EntryColumns columns;
  private final Safe safe;

  EntryExport(JdbcClient jdbc, DataSource source, Kinds kinds, EntryColumns columns, Safe safe) {
    this.jdbc = jdbc;
    this.streaming = new JdbcTemplate(source);
    this.streaming.setFetchSize(ROWS_AT_A_TIME);
    this.kinds = kinds;
    this.columns = columns;
    this.safe = safe;
  }

  void export(CustomerId owner, Sink sink) {
    kindsOf(owner).forEach(kind -> export(owner, kinds.named(kind), sink));
    OTHERS.forEach((sheet, sql) ->
        streaming.query(sql, (RowCallbackHandler) row -> sink.row(sheet, plain(row)), owner.value()));
  }

  private List<String> kindsOf(CustomerId owner) {
    return jdbc.sql(
            """
            select distinct kind
              from kept_count
             where customer_id = :owner
               and entries > 0
             order by kind
            """)
        .param("owner", owner.value())
        .query(String.class)
        .list();
  }

  private void export(CustomerId owner, Kind kind, Sink sink) {
    var rows = columns.openedBy(SingletonSupplier.of(() -> safe.forSealing(owner)));
    var fields = kind.fields().stream().map(EntryExport::cell).toList();
    streaming.query(
        EntryColumns.SELECT + " where e.customer_id = ? and e.kind = ? order by e.occurred_at, e.id",
        (RowCallbackHandler) row -> sink.row(kind.name(), cells(kind, fields, rows.mapRow(row, 0))),
        owner.value(),
        kind.name());
  }

  /**
   * A field of a kind.
   *
   * @param said whether what the source said has a cell of its own
   * @param own the cell of what the owner said over it; null where they may not
   */
  private record Cell(String name, boolean said, @Nullable String own) {}

  private static Cell cell(Kind.Field field) {
    return new Cell(
        field.name(),
        !OF_ALL.contains(field.name()) && field.form() != Form.HASH,
        field.right() == Kind.Right.CORRECT ? "your_" + field.name() : null);
  }

  private static Map<String, @Nullable Object> cells(Kind kind, List<Cell> fields, Entry entry) {
    var cells = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(CELLS);
    cells.put("id", entry.id().value());
    cells.put("source", entry.source());
    cells.put("source_name", entry.sourceName());
    cells.put("key", entry.externalKey());
    cells.put("order", entry.orderKey());
    cells.put("occurred_at", entry.occurredAt());
    cells.put("received_at", entry.receivedAt());
    cells.put("title", entry.title());
    cells.put("quantity", entry.quantity());
    cells.put("returned", entry.returned());
    amount(cells, entry.amount());
    for (var field : fields) {
      if (field.said()) {
        cells.put(field.name(), text(kind.said(entry, field.name())));
      }
      var own = field.own();
      if (own != null) {
        cells.put(own, entry.correction().in(field.name()));
      }
    }
    var exclusion = entry.exclusion();
    cells.put(
        "not_used_for",
        exclusion == null
            ? null
            : exclusion.purposes().stream().map(Purpose::code).sorted().collect(Collectors.joining(",")));
    var deletion = entry.deletion();
    cells.put("deleted_since", deletion == null ? null : deletion.since());
    return cells;
  }

  private static void amount(Map<String, @Nullable Object> cells, @Nullable Money amount) {
    cells.put("amount", amount == null ? null : decimal(amount));
    cells.put("currency", amount == null ? null : amount.currency());
  }

  private static BigDecimal decimal(Money amount) {
    int digits = Math.max(0, Currency.getInstance(amount.currency()).getDefaultFractionDigits());
    return BigDecimal.valueOf(amount.minor(), digits);
  }

  /** What has no form of its own in a file is written as it says itself. */
  private static @Nullable Object text(@Nullable Object value) {
    return value == null || value instanceof Number || value instanceof Boolean || value instanceof Instant
        ? value
        : value.toString();
  }

  private static Map<String, @Nullable Object> plain(ResultSet row) throws SQLException {
    var cells = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      var value = row.getObject(i);
      cells.put(
          row.getMetaData().getColumnLabel(i), value instanceof Timestamp at ? at.toInstant() : value);
    }
    return cells;
  }
}
