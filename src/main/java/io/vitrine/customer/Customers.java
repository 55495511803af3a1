package io.vitrine.customer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose data it is. */
@Service
public class Customers {

  private static final int ROWS_IN_A_STATEMENT = 500;

  private final JdbcClient jdbc;
  private final Salts salts;
  private final CustomerStones stones;
  private final Clock clock;

  Customers(JdbcClient jdbc, Salts salts, CustomerStones stones, Clock clock) {
    this.jdbc = jdbc;
    this.salts = salts;
    this.stones = stones;
    this.clock = clock;
  }

  @OwnerOnly
  @Transactional(readOnly = true)
  public Person person(CustomerId owner) {
    return known(owner);
  }

  /** The same for our own work. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public Person known(CustomerId customer) {
    return jdbc.sql("select * from customer where id = :customer")
        .param("customer", customer.value())
        .query(Customers::person)
        .single();
  }

  /**
   * Whoever has this number or e-mail address, exactly, for the desk: what it then shows of them is for it to note.
   *
   * @return none, or all who have it, at most 10
   */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public List<Person> called(String numberOrEmail) {
    return jdbc.sql(
            """
            select c.*
              from (select distinct source from customer) s
              join customer c on c.source = s.source and c.external_key = :called
             union
            select *
              from customer
             where email = :called
             limit 10
            """)
        .param("called", numberOrEmail)
        .query(Customers::person)
        .list();
  }

  private static Person person(ResultSet rs, int n) throws SQLException {
    return new Person(
        new CustomerId(rs.getLong("id")),
        rs.getString("source"),
        rs.getString("external_key"),
        rs.getString("name"),
        rs.getString("email"));
  }

  /** What the shop calls a customer: for the desk, once the opening of their case is in the access log. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public Optional<String> nameOf(CustomerId customer) {
    return jdbc.sql("select name from customer where id = :customer")
        .param("customer", customer.value())
        .query((rs, n) -> Optional.ofNullable(rs.getString("name")))
        .optional()
        .flatMap(name -> name);
  }

  /** Finds a customer by the key a source knows them by. */
  @RolesAllowed("MACHINE")
  @Transactional(readOnly = true)
  public Optional<CustomerId> byKey(String source, String externalKey) {
    return jdbc.sql("select id from customer where source = :source and external_key = :key")
        .param("source", source)
        .param("key", externalKey)
        .query((rs, n) -> new CustomerId(rs.getLong("id")))
        .optional();
  }

  /**
   * Takes in the customers whom a source names; each gets a salt in the vault before the transaction can commit,
   * so that there is never a customer without one. Who was erased before is somebody new, of whom nothing comes in that
   * happened before.
   *
   * @return the id of each, by external key
   */
  @RolesAllowed("MACHINE")
  @Transactional
  public Map<String, CustomerId> takeIn(String source, Collection<Newcomer> newcomers) {
    return takeIn(source, newcomers, Map.of());
  }

  /**
   * Takes in the customers of whom a source tells something.
   *
   * @param heard by external key, when the latest happened that it tells. Of whom it only tells what happened before
   *     they were erased is not taken in again
   * @return the id of each, by external key; none for those who were erased
   */
  @RolesAllowed("MACHINE")
  @Transactional
  public Map<String, CustomerId> takeIn(
      String source, Collection<Newcomer> newcomers, Map<String, Instant> heard) {
    if (newcomers.isEmpty()) {
      return Map.of();
    }
    var keys = newcomers.stream().map(Newcomer::externalKey).distinct().toList();
    var erased = stones.laidOn(source, keys);
    var late = late(source, erased, heard);
    var wanted = late.isEmpty()
        ? newcomers
        : newcomers.stream().filter(newcomer -> !late.contains(newcomer.externalKey())).toList();
    write(source, wanted);
    // A stone that was laid since is seen here: from now on these customers' rows are ours until the transaction ends.
    if (!stones.laidOn(source, keys).equals(erased)) {
      throw new CustomerGone();
    }
    var ids = ids(source, keys);
    erased.forEach((key, at) -> {
      var id = ids.get(key);
      if (id != null) {
        keepOut(id, at);
      }
    });
    salts.makeFor(ids.values());
    return ids;
  }

  /** Those who were erased, are not here anew, and of whom only older things are told. */
  private Set<String> late(String source, Map<String, Instant> erased, Map<String, Instant> heard) {
    var late = new HashSet<String>();
    erased.forEach((key, at) -> {
      var told = heard.get(key);
      if (told != null && !told.isAfter(at)) {
        late.add(key);
      }
    });
    if (!late.isEmpty()) {
      late.removeAll(ids(source, late).keySet());
    }
    return late;
  }

  private void write(String source, Collection<Newcomer> newcomers) {
    var now = clock.instant();
    var all = List.copyOf(newcomers);
    for (int from = 0; from < all.size(); from += ROWS_IN_A_STATEMENT) {
      var some = all.subList(from, Math.min(all.size(), from + ROWS_IN_A_STATEMENT));
      // Not in a batch: with "on duplicate key" that is a round trip for each row.
      jdbc.sql(
              """
              insert into customer (source, external_key, name, email, created_at)
              values :newcomers
                  on duplicate key update name = coalesce(value(name), name), email = coalesce(value(email), email)
              """)
          .param("newcomers", some.stream().map(newcomer -> row(source, newcomer, now)).toList())
          .update();
    }
  }

  private static @Nullable Object[] row(String source, Newcomer newcomer, Instant now) {
    return new @Nullable Object[] {source, newcomer.externalKey(), newcomer.name(), newcomer.email(), now};
  }

  private Map<String, CustomerId> ids(String source, Collection<String> keys) {
    var ids = new HashMap<String, CustomerId>();
    jdbc.sql("select id, external_key from customer where source = :source and external_key in (:keys)")
        .param("source", source)
        .param("keys", keys)
        .query((rs, n) -> ids.put(rs.getString("external_key"), new CustomerId(rs.getLong("id"))))
        .list();
    return ids;
  }

  private void keepOut(CustomerId customer, Instant erasedAt) {
    jdbc.sql(
            """
            insert into erased_until (customer_id, kind, until_at) values (:customer, :kind, :at)
                on duplicate key update until_at = greatest(until_at, value(until_at))
            """)
        .param("customer", customer.value())
        .param("kind", ErasedUntil.EVERYTHING)
        .param("at", erasedAt)
        .update();
  }

  /**
   * The name under which the ledger knows a customer: SHA-256 of their salt and id, 32 bytes. Without the salt it
   * leads nowhere. Open: it tells nothing.
   */
  @PermitAll
  public byte[] subjectOf(CustomerId customer) {
    return salts.subjectOf(customer);
  }

  /** The same, or nothing for one who was erased since the backup that this database came back from. Open as that. */
  @PermitAll
  public byte @Nullable [] subjectIfKnown(CustomerId customer) {
    return salts.subjectIfThere(customer);
  }
}
