package io.vitrine.holding;

import io.vitrine.catalogue.Catalogue;
import io.vitrine.catalogue.Product;
import io.vitrine.catalogue.ProductId;
import io.vitrine.customer.CustomerId;
import io.vitrine.customer.OwnerOnly;
import io.vitrine.holding.Decline.Says;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What shoppers do not want to have suggested. Each is an entry like any other: on the timeline, not used where its
 * owner says so, deleted and undone as all are.
 */
@Service
public class Declines {

  private final JdbcClient jdbc;
  private final Telling telling;
  private final KeptCounts counts;
  private final Holdings holdings;
  private final Catalogue catalogue;
  private final Clock clock;

  Declines(
      JdbcClient jdbc, Telling telling, KeptCounts counts, Holdings holdings, Catalogue catalogue, Clock clock) {
    this.jdbc = jdbc;
    this.telling = telling;
    this.counts = counts;
    this.holdings = holdings;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** What holds now: neither deleted nor excluded, and of a kind that may be used for suggestions. */
  @OwnerOnly
  public Declined of(CustomerId owner) {
    if (!counts.hold(owner, Set.of(Decline.KIND))) {
      return Declined.NOTHING;
    }
    return new Declined(jdbc.sql(
            """
            select e.id, e.product_id, e.occurred_at, json_value(e.details, '$.says') as says,
                   coalesce(json_value(e.details, '$.brand'), json_value(e.details, '$.category')) as what
              from entry e
             where e.customer_id = :owner
               and e.kind = 'decline'
               and %s
             order by e.occurred_at desc, e.id desc
            """.formatted(Usable.NOW))
        .param("owner", owner.value())
        .param("now", clock.instant())
        .query(Declines::one)
        .list());
  }

  private static Declined.One one(ResultSet rs, int n) throws SQLException {
    return new Declined.One(
        new EntryId(rs.getLong("id")),
        Says.of(rs.getString("says")),
        new ProductId(rs.getLong("product_id")),
        rs.getString("what"),
        rs.getObject("occurred_at", Instant.class));
  }

  /**
   * Notes that something is not to be suggested; counts from the next list on. What was said before is not said twice.
   *
   * @return the entry that says so; to take it back is to delete it
   * @throws NothingToDo where there is no such product, or it has no such brand or category
   */
  @OwnerOnly
  @Transactional
  public EntryId decline(CustomerId owner, ProductId product, Says says) {
    var what = Optional.ofNullable(catalogue.products(List.of(product)).get(product))
        .orElseThrow(() -> new NothingToDo("There is no such product"));
    telling.oneAtATime(owner);
    var before = of(owner).all().stream().filter(each -> each.says() == says && each.isOf(what)).findFirst();
    if (before.isPresent()) {
      return before.get().entry();
    }
    var decline = new Decline(
        says.code(),
        says == Says.NEVER_BRAND ? named(what.brand()) : null,
        says == Says.NEVER_CATEGORY ? named(what.category()) : null);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return telling
        .tell(owner, List.of(new Told(Decline.KIND, now, null, product, title(what, says), null, decline)))
        .getFirst();
  }

  /**
   * Takes back what was said; to undo that is to undo the edit.
   *
   * @throws NothingToDo where it is not there any more
   */
  @OwnerOnly
  @Transactional
  public Edit takeBack(CustomerId owner, EntryId decline) {
    return holdings.entry(owner, decline)
        .filter(entry -> entry.kind().equals(Decline.KIND) && entry.deletion() == null)
        .map(entry -> holdings.delete(owner, Selection.of(entry)))
        .orElseThrow(() -> new NothingToDo("This was taken back before"));
  }

  private static String title(Product product, Says says) {
    return switch (says) {
      case NOT_INTERESTED, HAVE_ONE -> product.title();
      case NEVER_BRAND -> named(product.brand());
      case NEVER_CATEGORY -> named(product.category());
    };
  }

  private static String named(@Nullable String what) {
    if (what == null || what.isBlank()) {
      throw new NothingToDo("The product has none");
    }
    return what;
  }
}
