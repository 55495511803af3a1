package io.vitrine.holding;

import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The columns of an entry with what limits its use, and how a row of them is read. They are read in their order, each
 * once: asking for each by its name took a quarter of the time of a page.
 */
@Component
class EntryColumns implements RowMapper<Entry> {

  static final String SELECT =
      """
      select e.id, e.kind, e.source, coalesce(s.name, e.source), e.external_key, e.order_key,
             e.occurred_at, e.received_at, e.product_id, e.title, e.quantity, e.returned, e.returns_entry,
             e.amount_minor, e.currency, e.details, e.correction,
             e.excluded_by, x.reason, x.purposes, x.due_at,
             e.deleted_by, d.made_at, d.due_at, e.version
        from entry e
        left join source s on s.code = e.source
        left join edit x on x.id = e.excluded_by
        left join edit d on d.id = e.deleted_by
      """;

  private final Kinds kinds;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  EntryColumns(Kinds kinds, Clock clock) {
    this.kinds = kinds;
    this.clock = clock;
  }

  @Override
  public Entry mapRow(ResultSet rs, int n) throws SQLException {
    var id = new EntryId(rs.getLong(1));
    var kind = rs.getString(2);
    var excludedBy = number(rs, 18);
    return new Entry(
        id,
        kind,
        rs.getString(3),
        rs.getString(4),
        rs.getString(5),
        rs.getString(6),
        moment(rs, 7),
        moment(rs, 8),
        product(rs, 9),
        rs.getString(10),
        rs.getInt(11),
        rs.getInt(12),
        returned(rs, 13),
        amount(rs, 14),
        kinds.details(kind, rs.getString(16)),
        correction(rs.getString(17)),
        excludedBy == null ? null : exclusion(rs, 19),
        excludedBy == null ? null : new EditId(excludedBy),
        deletion(rs, 22),
        rs.getInt(25));
  }

  private Correction correction(@Nullable String text) {
    return text == null ? Correction.NONE : json.readValue(text, Correction.class);
  }

  private @Nullable Exclusion exclusion(ResultSet rs, int at) throws SQLException {
    var exclusion = new Exclusion(
        Reason.of(rs.getString(at)),
        Arrays.stream(rs.getString(at + 1).split(",")).map(Purpose::of).collect(Collectors.toSet()),
        rs.getObject(at + 2, Instant.class));
    return exclusion.inForce(clock.instant()) ? exclusion : null;
  }

  private static Entry.@Nullable Deletion deletion(ResultSet rs, int at) throws SQLException {
    var by = number(rs, at);
    return by == null ? null : new Entry.Deletion(new EditId(by), moment(rs, at + 1), moment(rs, at + 2));
  }

  private static @Nullable Money amount(ResultSet rs, int at) throws SQLException {
    var minor = number(rs, at);
    return minor == null ? null : new Money(minor, rs.getString(at + 1));
  }

  private static @Nullable ProductId product(ResultSet rs, int at) throws SQLException {
    var product = number(rs, at);
    return product == null ? null : new ProductId(product);
  }

  private static @Nullable EntryId returned(ResultSet rs, int at) throws SQLException {
    var purchase = number(rs, at);
    return purchase == null ? null : new EntryId(purchase);
  }

  private static Instant moment(ResultSet rs, int at) throws SQLException {
    return rs.getObject(at, Instant.class);
  }

  private static @Nullable Long number(ResultSet rs, int at) throws SQLException {
    long number = rs.getLong(at);
    return rs.wasNull() ? null : number;
  }
}
