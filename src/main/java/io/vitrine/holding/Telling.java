package io.vitrine.holding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.customer.Safe;
import io.vitrine.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** What shoppers tell of themselves, as entries of any kind, and the reading of all that is held of a few kinds. */
@Service
public class Telling {

  private final JdbcClient jdbc;
  private final Incoming incoming;
  private final Sealing sealing;
  private final Kinds kinds;
  private final EntryColumns columns;
  private final Safe safe;
  private final Customers customers;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final JsonMapper json = JsonMapper.builder()
      .changeDefaultPropertyInclusion(_ ->
          JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
      .build();

  Telling(
      JdbcClient jdbc,
      Incoming incoming,
      Sealing sealing,
      Kinds kinds,
      EntryColumns columns,
      Safe safe,
      Customers customers,
      Ledger ledger,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.incoming = incoming;
    this.sealing = sealing;
    this.kinds = kinds;
    this.columns = columns;
    this.safe = safe;
    this.customers = customers;
    this.ledger = ledger;
    this.events = events;
  }

  /**
   * Holds what the owner tells.
   *
   * @return the entries, in the order in which they were told
   * @throws NothingToDo where nothing is told
   * @throws IllegalArgumentException where it is of a kind that is not collected without a yes
   */
  @OwnerOnly
  @Transactional
  public List<EntryId> tell(CustomerId owner, List<Told> told) {
    var entries = told.stream().map(each -> entry(owner, each)).toList();
    if (entries.isEmpty()) {
      throw new NothingToDo("There is nothing to hold");
    }
    if (kinds.of(entries).stream().anyMatch(Kind::optIn)) {
      throw new IllegalArgumentException("What is not collected without a yes comes from a source");
    }
    jdbc.sql("insert ignore into source (code, name) values ('you', 'You')").update();
    incoming.take(Ratings.SOURCE, sealing.sealed(Ratings.SOURCE, entries, safe::of));
    var ids = new HashMap<String, EntryId>();
    jdbc.sql("select external_key, id from entry where source = :source and external_key in (:keys)")
        .param("source", Ratings.SOURCE)
        .param("keys", entries.stream().map(NewEntry::externalKey).toList())
        .query((rs, n) -> ids.put(rs.getString(1), new EntryId(rs.getLong(2))))
        .list();
    var held = entries.stream().map(each -> ids.get(each.externalKey())).toList();
    ledger.append(
        "entries-told",
        customers.subjectOf(owner),
        Map.of("first", held.getFirst().value(), "entries", held.size()));
    events.publishEvent(new HistoryChanged(owner));
    return held;
  }

  private NewEntry entry(CustomerId owner, Told told) {
    return new NewEntry(
        owner,
        told.kind(),
        UUID.randomUUID().toString(),
        told.about(),
        told.occurredAt(),
        told.product(),
        told.title(),
        1,
        told.amount(),
        json.writeValueAsString(told.details()));
  }

  /** Waits until nobody else tells or changes something of this owner that only one may at a time. */
  @OwnerOnly
  @Transactional
  public void oneAtATime(CustomerId owner) {
    jdbc.sql("select id from customer where id = :owner for update").param("owner", owner.value()).query().singleRow();
  }

  /** All that is held of these kinds and not deleted, newest first. */
  @OwnerOnly
  public List<Entry> ofKinds(CustomerId owner, Collection<String> kinds) {
    return kinds.isEmpty()
        ? List.of()
        : jdbc.sql(EntryColumns.SELECT
                + """
                   where e.customer_id = :owner
                     and e.kind in (:kinds)
                     and e.deleted_by is null
                   order by e.occurred_at desc, e.id desc
                  """)
            .param("owner", owner.value())
            .param("kinds", kinds)
            .query(columns.of(owner))
            .list();
  }

  /**
   * For one of our machines that clears away what belongs to entries: those of these ids and all of these kinds, also
   * what is deleted and can still be undone. What is gone for good is not there.
   */
  @RolesAllowed("MACHINE")
  public List<Entry> left(CustomerId customer, Collection<EntryId> ids, Collection<String> orKinds) {
    return jdbc.sql(EntryColumns.SELECT
            + """
               where e.customer_id = :customer
                 and (e.id in (:ids) or e.kind in (:kinds))
              """)
        .param("customer", customer.value())
        .param("ids", ids.isEmpty() ? List.of(0L) : ids.stream().map(EntryId::value).toList())
        .param("kinds", orKinds.isEmpty() ? List.of("") : orKinds)
        .query(columns.openedBy(SingletonSupplier.of(() -> safe.forSealing(customer))))
        .list();
  }

  /** What is held of one kind that belongs to one thing, newest first. */
  @OwnerOnly
  public List<Entry> about(CustomerId owner, String kind, String about) {
    return jdbc.sql(EntryColumns.SELECT
            + """
               where e.customer_id = :owner
                 and e.kind = :kind
                 and e.order_key = :about
                 and e.deleted_by is null
               order by e.occurred_at desc, e.id desc
              """)
        .param("owner", owner.value())
        .param("kind", kind)
        .param("about", about)
        .query(columns.of(owner))
        .list();
  }

  /** What is held of one kind that occurred from one moment on and before another, newest first. */
  @OwnerOnly
  public List<Entry> between(CustomerId owner, String kind, Instant from, Instant before) {
    return jdbc.sql(EntryColumns.SELECT
            + """
               where e.customer_id = :owner
                 and e.occurred_at >= :from
                 and e.occurred_at < :before
                 and e.kind = :kind
                 and e.deleted_by is null
               order by e.occurred_at desc, e.id desc
              """)
        .param("owner", owner.value())
        .param("from", from)
        .param("before", before)
        .param("kind", kind)
        .query(columns.of(owner))
        .list();
  }

  /** What was bought of products that are drawn as one of these and is not deleted, newest first. */
  @OwnerOnly
  public List<Entry> boughtOf(CustomerId owner, Collection<String> drawings) {
    return drawings.isEmpty()
        ? List.of()
        : jdbc.sql(EntryColumns.SELECT
                + """
                    join product p on p.id = e.product_id
                   where e.customer_id = :owner
                     and e.kind = 'purchase'
                     and e.deleted_by is null
                     and p.drawing in (:drawings)
                   order by e.occurred_at desc, e.id desc
                  """)
            .param("owner", owner.value())
            .param("drawings", drawings)
            .query(columns.of(owner))
            .list();
  }

  /** What was bought of these departments, or needs electricity, and is not deleted, newest first. */
  @OwnerOnly
  public List<Entry> boughtOfDepartments(CustomerId owner, Collection<String> departments) {
    return jdbc.sql(EntryColumns.SELECT
            + """
                join product p on p.id = e.product_id
               where e.customer_id = :owner
                 and e.kind = 'purchase'
                 and e.deleted_by is null
                 and (p.department in (:departments) or p.energy_kwh_year is not null)
               order by e.occurred_at desc, e.id desc
              """)
        .param("owner", owner.value())
        .param("departments", departments)
        .query(columns.of(owner))
        .list();
  }

  /** How many entries of a kind belong to each thing, and of when the newest is; those that count for something. */
  @OwnerOnly
  public Map<String, Tally> tally(CustomerId owner, String kind) {
    var tallies = new HashMap<String, Tally>();
    jdbc.sql(
            """
            select e.order_key, count(*), max(e.occurred_at)
              from entry e
             where e.customer_id = :owner
               and e.kind = :kind
               and e.order_key is not null
               and e.deleted_by is null
               and e.excluded_by is null
             group by e.order_key
            """)
        .param("owner", owner.value())
        .param("kind", kind)
        .query((rs, n) -> tallies.put(rs.getString(1), new Tally(rs.getInt(2), rs.getObject(3, Instant.class))))
        .list();
    return tallies;
  }
}
