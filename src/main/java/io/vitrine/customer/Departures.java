package io.vitrine.customer;

import jakarta.annotation.security.RolesAllowed;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of customers who leave: for erasing them, and for not taking in again what was erased. */
@Service
public class Departures {

  /** The source of those of whom only that is held which a verdict keeps. */
  public static final String STUBS = "kept";

  private static final int AT_A_TIME = 5_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate vault;
  private final Salts salts;
  private final CustomerKeys keys;
  private final Clock clock;

  Departures(
      JdbcClient jdbc, @Qualifier("vault") DataSource vault, Salts salts, CustomerKeys keys, Clock clock) {
    this.jdbc = jdbc;
    this.vault = new JdbcTemplate(vault);
    this.salts = salts;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Who a customer is, for the journal and for other systems.
   *
   * @param identity a keyed hash of number, source, key and first day: a number that is given once more, after a
   *     restore, to somebody else has another
   */
  public record Departing(CustomerId id, String source, String externalKey, byte[] identity) {

    /** Never the key: records end up in logs. */
    @Override
    public String toString() {
      return "Departing " + id.value();
    }
  }

  /** Nothing where there is no such customer. */
  @RolesAllowed("MACHINE")
  public Optional<Departing> find(CustomerId customer) {
    return find(customer, "");
  }

  /** Until the transaction ends nobody else writes what refers to this customer. */
  @RolesAllowed("MACHINE")
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Departing> lock(CustomerId customer) {
    return find(customer, " for update");
  }

  private Optional<Departing> find(CustomerId customer, String lock) {
    return jdbc.sql("select source, external_key, created_at from customer where id = :id" + lock)
        .param("id", customer.value())
        .query((rs, n) -> new Departing(
            customer,
            rs.getString("source"),
            rs.getString("external_key"),
            identity(customer, rs.getString("source"), rs.getString("external_key"), rs.getTimestamp("created_at"))))
        .optional();
  }

  private byte[] identity(CustomerId customer, String source, String key, Timestamp since) {
    var who = String.join("\n", "identity", customer.toString(), source, key, since.toInstant().toString());
    return StoneMac.of(vault).hash(who);
  }

  /**
   * Makes the customer of whom that is held which stays of another: a name, as it stands on the other's invoices.
   *
   * @param whole with the address and the key too, where an officer's hold keeps everything
   */
  @RolesAllowed("MACHINE")
  @Transactional(propagation = Propagation.MANDATORY)
  public CustomerId stub(CustomerId of, boolean whole) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into customer (source, external_key, name, email, created_at)
            select :stubs, :key, if(:whole, concat_ws(' ', name, concat('(', source, ' ', external_key, ')')), name),
                   if(:whole, email, null), :now
              from customer
             where id = :of
            """)
        .param("stubs", STUBS)
        .param("key", UUID.randomUUID().toString())
        .param("whole", whole)
        .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
        .param("of", of.value())
        .update(key, "id");
    var stub = new CustomerId(Objects.requireNonNull(key.getKey()).longValue());
    salts.makeFor(List.of(stub));
    return stub;
  }

  /** After all else of a customer is gone: nothing opens what was sealed, and the ledger names nobody. */
  @RolesAllowed("MACHINE")
  public void keyAndSaltDie(CustomerId customer) {
    keys.die(customer);
    salts.die(customer);
  }

  /** The salt dies and the key goes over to whom that is held of which it sealed. */
  @RolesAllowed("MACHINE")
  public void keyGoesTo(CustomerId customer, CustomerId keeper) {
    keys.handOver(customer, keeper);
    salts.die(customer);
  }

  /**
   * Of which of these customers something was erased, in the transaction of what comes in of them: until it ends none
   * of them is erased.
   *
   * @throws CustomerGone where one of them is not there any more
   */
  @RolesAllowed("MACHINE")
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<CustomerId, ErasedUntil> erasedUntil(Collection<CustomerId> customers) {
    var ids = new TreeSet<>(customers.stream().map(CustomerId::value).toList()).stream().toList();
    var moments = new HashMap<CustomerId, Map<String, Instant>>();
    for (int from = 0; from < ids.size(); from += AT_A_TIME) {
      var some = ids.subList(from, Math.min(ids.size(), from + AT_A_TIME));
      int there = jdbc.sql("select id from customer where id in (:ids) order by id lock in share mode")
          .param("ids", some)
          .query(Long.class)
          .list()
          .size();
      if (there < some.size()) {
        throw new CustomerGone();
      }
      jdbc.sql("select customer_id, kind, until_at from erased_until where customer_id in (:ids) lock in share mode")
          .param("ids", some)
          .query((rs, n) -> moments
              .computeIfAbsent(new CustomerId(rs.getLong("customer_id")), id -> new HashMap<>())
              .put(rs.getString("kind"), rs.getObject("until_at", Instant.class)))
          .list();
    }
    var erased = new HashMap<CustomerId, ErasedUntil>();
    moments.forEach((customer, byKind) -> erased.put(customer, new ErasedUntil(byKind)));
    return erased;
  }
}
