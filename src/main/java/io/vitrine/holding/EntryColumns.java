package io.vitrine.holding;

import io.vitrine.catalogue.Money;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Lock;
import io.vitrine.customer.Purpose;
import io.vitrine.customer.Safe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * The columns of an entry with what limits its use, and how a row of them is read. They are read in their order, each
 * once: asking for each by its name took a quarter of the time of a page.
 */
@Component
class EntryColumns {

  /** The one field of a correction that is encrypted. */
  static final String SEALED = "sealed";

  static final String SELECT =
      """
      select e.id, e.kind, e.source, coalesce(s.name, e.source), e.external_key, e.order_key,
             e.occurred_at, e.received_at, e.product_id, e.title, e.quantity, e.returned, e.returns_entry,
             e.amount_minor, e.currency, e.details, e.sealed, e.correction,
             e.excluded_by, x.reason, x.purposes, x.due_at,
             e.deleted_by, d.made_at, d.due_at, e.version, s.closed
        from entry e
        left join source s on s.code = e.source
        left join edit x on x.id = e.excluded_by
        left join edit d on d.id = e.deleted_by
      """;

  private final Kinds kinds;
  private final Safe safe;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  EntryColumns(Kinds kinds, Safe safe, Clock clock) {
    this.kinds = kinds;
    this.safe = safe;
    this.clock = clock;
  }

  /** Reads one owner's rows; the key is asked for when the first is sealed. */
  RowMapper<Entry> of(CustomerId owner) {
    return openedBy(SingletonSupplier.of(() -> safe.of(owner)));
  }

  RowMapper<Entry> openedBy(Supplier<Lock> lock) {
    var said = new LastSaid();
    return (rs, n) -> entry(rs, lock, said);
  }

  /** Entries that stand together mostly say the same, as of one till: what the row before said is not parsed again. */
  private final class LastSaid {

    private String kind = "";
    private String text = "";
    private @Nullable Details details;

    Details details(String of, String said) {
      if (details == null || !said.equals(text) || !of.equals(kind)) {
        kind = of;
        text = said;
        details = kinds.details(of, said);
      }
      return details;
    }
  }

  private Entry entry(ResultSet rs, Supplier<Lock> lock, LastSaid before) throws SQLException {
    var kind = rs.getString(2);
    var source = rs.getString(3);
    var key = rs.getString(5);
    var secret = rs.getString(17);
    var said = secret == null
        ? new Sealing.Opened(rs.getString(10), rs.getString(16))
        : Sealing.open(lock.get(), secret, source, key, rs.getString(10), rs.getString(16));
    var excludedBy = number(rs, 19);
    return new Entry(
        new EntryId(rs.getLong(1)),
        kind,
        source,
        rs.getString(4),
        key,
        rs.getString(6),
        moment(rs, 7),
        moment(rs, 8),
        product(rs, 9),
        said.title(),
        rs.getInt(11),
        rs.getInt(12),
        returned(rs, 13),
        amount(rs, 14),
        before.details(kind, said.details()),
        correction(rs.getString(18), lock, source, key),
        excludedBy == null ? null : exclusion(rs, 20),
        excludedBy == null ? null : new EditId(excludedBy),
        deletion(rs, 23),
        rs.getInt(26),
        rs.getBoolean(27));
  }

  Correction correction(@Nullable String text, Supplier<Lock> lock, String source, String key) {
    if (text == null) {
      return Correction.NONE;
    }
    var said = json.readValue(text, Correction.class);
    var sealed = said.in(SEALED);
    return sealed == null
        ? said
        : json.readValue(lock.get().open(sealed, Sealing.correctionContext(source, key)), Correction.class);
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
