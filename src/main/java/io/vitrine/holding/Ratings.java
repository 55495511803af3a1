package io.vitrine.holding;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.Change;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.Customers;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What shoppers themselves say of products: the one kind of entry that comes from them. */
@Service
public class Ratings {

  /** What comes from the shopper has a source, too. */
  static final String SOURCE = "you";

  /** Older purchases are not asked about. */
  private static final int NEWEST_PURCHASES = 1_000;

  private final JdbcClient jdbc;
  private final Incoming incoming;
  private final Edits edits;
  private final Holdings holdings;
  private final Catalogue catalogue;
  private final Customers customers;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  Ratings(
      JdbcClient jdbc,
      Incoming incoming,
      Edits edits,
      Holdings holdings,
      Catalogue catalogue,
      Customers customers,
      Ledger ledger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.incoming = incoming;
    this.edits = edits;
    this.holdings = holdings;
    this.catalogue = catalogue;
    this.customers = customers;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Rates a product; one that was rated before gets other stars by a correction. Either can be undone.
   *
   * @param stars 1 to 5
   * @param text at most 2,000 characters; none leaves what was said as it is
   * @throws IllegalArgumentException where stars or text are not so
   * @throws NothingToDo where there is no such product
   */
  @OwnerOnly
  @Change
  public Rated rate(CustomerId owner, ProductId product, int stars, @Nullable String text) {
    var said = said(stars, text);
    onlyOneAtATime(owner);
    var before = ratingOf(owner, product);
    if (before.isPresent()) {
      var entry = holdings.entry(owner, before.get()).orElseThrow();
      return new Rated(entry.id(), holdings.correct(owner, Selection.of(entry), new Correction(said)));
    }
    var rated = Optional.ofNullable(catalogue.products(List.of(product)).get(product))
        .map(each -> write(owner, each, said))
        .orElseThrow(() -> new NothingToDo("There is no such product"));
    var edit = edits.begin(owner, Edit.Verb.RATE, now(), null, null);
    edits.noteMade(owner, edit, rated);
    edits.finish(edit, 1);
    ledger.append("product-rated", customers.subjectOf(owner), Map.of("entry", rated.value()));
    events.publishEvent(new HistoryChanged(owner));
    return new Rated(rated, edits.find(owner, edit).orElseThrow());
  }

  private static Map<String, String> said(int stars, @Nullable String text) {
    var said = new TreeMap<>(Map.of("stars", Integer.toString(stars)));
    if (text != null && !text.isBlank()) {
      said.put("text", text.strip());
    }
    said.forEach((field, value) -> {
      if (!Rating.DESCRIBED.field(field).orElseThrow().form().takes(value)) {
        throw new IllegalArgumentException("A rating does not take this in its field " + field);
      }
    });
    return said;
  }

  /** Two windows may rate the same product at once. */
  private void onlyOneAtATime(CustomerId owner) {
    jdbc.sql("select id from customer where id = :owner for update").param("owner", owner.value()).query().singleRow();
  }

  private Optional<EntryId> ratingOf(CustomerId owner, ProductId product) {
    return jdbc.sql(
            """
            select e.id
              from entry e
             where e.customer_id = :owner
               and e.kind = 'rating'
               and e.product_id = :product
               and e.deleted_by is null
             order by e.occurred_at desc, e.id desc
             limit 1
            """)
        .param("owner", owner.value())
        .param("product", product.value())
        .query((rs, n) -> new EntryId(rs.getLong(1)))
        .optional();
  }

  private EntryId write(CustomerId owner, Product product, Map<String, String> said) {
    jdbc.sql("insert ignore into source (code, name) values ('you', 'You')").update();
    var key = UUID.randomUUID().toString();
    var details = new TreeMap<String, Object>(said);
    details.computeIfPresent("stars", (_, stars) -> Integer.valueOf(stars.toString()));
    incoming.take(SOURCE, List.of(new NewEntry(
        owner,
        Rating.KIND,
        key,
        null,
        now(),
        product.id(),
        product.title(),
        1,
        null,
        json.writeValueAsString(details))));
    return jdbc.sql("select id from entry where source = :source and external_key = :key")
        .param("source", SOURCE)
        .param("key", key)
        .query((rs, n) -> new EntryId(rs.getLong(1)))
        .single();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What was bought, kept and not rated yet, newest first; not what may not be used, such as a gift. */
  @OwnerOnly
  @Transactional(readOnly = true)
  public List<Unrated> unrated(CustomerId owner, int size) {
    return jdbc.sql(
            """
            select p.product_id, max(p.occurred_at) as bought_at, min(p.title) as title
              from (select e.product_id, e.occurred_at, e.title
                      from entry e
                     where e.customer_id = :owner
                       and e.kind = 'purchase'
                       and e.product_id is not null
                       and e.quantity > e.returned
                       and e.excluded_by is null
                       and e.deleted_by is null
                     order by e.occurred_at desc
                     limit %d) p
             where p.product_id not in (select r.product_id
                                          from entry r
                                         where r.customer_id = :owner
                                           and r.kind = 'rating'
                                           and r.product_id is not null
                                           and r.deleted_by is null)
             group by p.product_id
             order by bought_at desc, p.product_id
             limit :size
            """
                .formatted(NEWEST_PURCHASES))
        .param("owner", owner.value())
        .param("size", size)
        .query((rs, n) -> new Unrated(
            new ProductId(rs.getLong("product_id")),
            rs.getString("title"),
            rs.getObject("bought_at", Instant.class)))
        .list();
  }
}
